import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { NamedStage } from './stage.ts';

const hours = (from: string, count: number) => addMs(from, count * HOUR);

/** Hebrew and Arabic speakers, and a name that is longer than most columns. */
export function distantParties(stage: NamedStage): void {
  const hebrew = stage.startFor('mediation', -26);
  const opened = hours(hebrew, -60);
  const carmel = stage.order({
    buyer: 'buy_tamar',
    seller: 'sel_carmel',
    currency: 'ILS',
    placedAt: hours(opened, -190),
    lines: [['עגילי כסף עם אבן ירח', 1, 42_000]],
    shipping: 3_500,
    pending: 96_400,
  });
  stage
    .case(carmel)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'אבן הירח עכורה ואינה כמו בתמונה',
      wish: 'החזר חלקי',
      text: 'באתר האבן שקופה עם ברק כחול. מה שקיבלתי עכור ולבן. צירפתי תמונה.',
    })
    .say('seller', hours(opened, 30), 'כל אבן טבעית שונה. כך כתוב גם בתיאור.')
    .escalate('buyer', hebrew);
  const pearls = stage.ago(21);
  const gulf = stage.order({
    buyer: 'buy_hala',
    seller: 'sel_gulf',
    currency: 'BHD',
    placedAt: hours(pearls, -400),
    lines: [['عقد لؤلؤ بحريني', 1, 84_250]],
    pending: 210_000,
  });
  stage.case(gulf).open({
    at: pearls,
    reason: 'notAsDescribed',
    claim: 'اللؤلؤ صناعي وليس طبيعياً',
    wish: 'استرداد كامل المبلغ',
    text: 'فحصه الصائغ وقال إنه صناعي. في الإعلان مكتوب أنه طبيعي.',
  });
  const charm = stage.ago(5);
  const duna = stage.order({
    buyer: 'buy_zsofi',
    seller: 'sel_duna',
    currency: 'HUF',
    placedAt: hours(charm, -260),
    lines: [['Ezüst karkötő, bordázott', 2, 3_890_000]],
    pending: 5_100_000,
  });
  stage.case(duna).open({
    at: charm,
    reason: 'damaged',
    claim: 'Egyik karkötő kapcsa eltört 😢',
    wish: 'Csere vagy visszatérítés',
    text: 'Kettőt rendeltem, az egyik kapcsa már a dobozban törött volt. 📦💔',
  });
}

/** A seller who escalates again and again; this one was judged meritless. */
export function meritlessEscalation(stage: NamedStage): void {
  const escalated = stage.startFor('mediation', -40);
  const opened = hours(escalated, -6);
  const order = stage.order({
    buyer: 'buy_maximilian',
    seller: 'sel_matter',
    currency: 'CHF',
    placedAt: hours(opened, -350),
    lines: [['Signet ring, engraved with the family crest', 1, 128_000]],
    pending: 64_000,
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'Crest is engraved as its mirror image',
      wish: 'A new engraving',
      text: 'The lion faces the wrong way. On a signet ring it must be engraved so that the seal prints it right, and it does not.',
    })
    .escalate('seller', escalated, 'Buyer complains about everything.')
    .meritless(
      'agt_mara',
      hours(escalated, 3),
      'Escalated six hours after the buyer wrote, without a single answer. Third time this month.',
    );
}
