import { sentence, type Sentence } from './slots.ts';

const pool = (...texts: string[]): readonly Sentence[] => texts.map(sentence);

interface Tongue {
  pleased: readonly (readonly Sentence[])[];
  upset: readonly (readonly Sentence[])[];
}

const german: Tongue = {
  pleased: [
    pool(
      'Das Stück „{item}“ in Größe {size} ist wunderschön und sauber gearbeitet.',
      'Meine Frau trägt „{item}“ seit {n} Tagen, Größe {size} stimmt genau.',
      '„{item}“ sieht auch nach {n} Wochen noch besser aus als auf den Fotos.',
      'Zum {n}. Hochzeitstag bestellt: „{item}“ ist jeden Cent wert.',
    ),
    pool(
      'Nach {n} Tagen war das Päckchen da, liebevoll verpackt.',
      'Der Versand brauchte {n} Tage, angekündigt waren mehr.',
      'Die Arbeit begann nach {n} Stunden, und ich bekam Bilder davon.',
    ),
    pool(
      'Auf {n} Fragen kamen {n} nette Antworten. Gerne wieder!',
      'Der Verkäufer hat mir zu Größe {size} geraten. Danke dafür.',
      'Nach {n} Minuten eine Antwort, so wird man selten bedient.',
    ),
  ],
  upset: [
    pool(
      '„{item}“ kam verkratzt an, und der Verschluss hielt {n} Tage.',
      'Auf den Fotos glänzt „{item}“, Größe {size} wirkt in der Hand billig.',
      'Der Stein von „{item}“ war nach {n} Tagen lose.',
    ),
    pool(
      'Über {n} Tage gewartet, obwohl alles vorrätig sein sollte.',
      'Die Lieferung kam {n} Tage nach dem Geburtstag an.',
      'Angefangen wurde erst nach {n} Tagen und drei Nachfragen.',
    ),
    pool(
      'Auf {n} Nachrichten kam nur ein Textbaustein.',
      'Der Kontakt brach {n} Stunden nach der Zahlung ab. Schade.',
      'Bestellt wird hier in {n} Jahren nicht mehr.',
    ),
  ],
};

const french: Tongue = {
  pleased: [
    pool(
      'Le bijou « {item} » en taille {size} est superbe, les finitions sont soignées.',
      'Offert à ma mère pour ses {size} ans : « {item} » lui a tiré une larme.',
      'Après {n} semaines, « {item} » est toujours aussi lumineux.',
    ),
    pool(
      'Reçu en {n} jours dans un écrin très bien protégé.',
      'Commande préparée en {n} heures et livrée avant la date prévue.',
      'Travail commencé au bout de {n} heures, avec des photos à chaque étape.',
    ),
    pool(
      'Vendeuse à l’écoute, {n} réponses à {n} questions.',
      'Des réponses en {n} minutes, merci encore.',
      'Conseil parfait pour la taille {size}, je recommande.',
    ),
  ],
  upset: [
    pool(
      'Le fermoir de « {item} » s’est cassé au bout de {n} jours.',
      'Rien à voir avec les photos : « {item} » en {size} est terne et mal fini.',
      'La pierre de « {item} » bouge depuis {n} jours.',
    ),
    pool(
      'J’ai attendu {n} jours de trop, sans un mot d’excuse.',
      'Colis abîmé, arrivé {n} jours après la fête.',
      'La commande a commencé avec {n} jours de retard.',
    ),
    pool(
      'Le vendeur ne répond plus depuis {n} jours.',
      'On m’a renvoyée {n} fois vers la description.',
      'Très déçue après {n} messages sans réponse.',
    ),
  ],
};

const japanese: Tongue = {
  pleased: [
    pool(
      '「{item}」{size}号はとても綺麗で、写真以上の輝きでした。',
      '結婚{n}周年の贈り物に「{item}」を選びました。大変喜んでいます。',
      '「{item}」の作りが丁寧で、{n}週間毎日身につけています。',
    ),
    pool(
      '注文から{n}日で届き、包装も完璧でした。',
      '予定より{n}日早く仕上がり、途中の写真も送っていただきました。',
      '{n}時間後には制作が始まり、助かりました。',
    ),
    pool(
      '質問に{n}分で答えてくださり安心できました。',
      '{n}回目の注文です。また利用します。',
      '{size}号の相談に親切に乗ってくれました。',
    ),
  ],
  upset: [
    pool(
      '「{item}」に傷があり、留め具は{n}日で壊れました。',
      '写真と色が違い、「{item}」{size}号は安っぽく見えます。',
      '「{item}」の石が{n}日で外れました。',
    ),
    pool(
      '{n}日も待たされ、記念日に間に合いませんでした。',
      '在庫ありとあったのに、発送まで{n}日かかりました。',
      '制作の開始が{n}日も遅れました。',
    ),
    pool(
      '{n}回問い合わせても返事がありません。',
      '{n}回とも同じ定型文が返ってくるだけでした。',
      '{n}日後に返品しました。二度と買いません。',
    ),
  ],
};

const arabic: Tongue = {
  pleased: [
    pool(
      'قطعة {item} مقاس {size} رائعة وأجمل من الصور.',
      'أهديت {item} لوالدتي قبل {n} أيام وكانت سعيدة جدًا.',
      'صناعة متقنة، وبعد {n} أسابيع ما زال {item} يستحق السعر.',
    ),
    pool(
      'وصل الطرد بعد {n} أيام بتغليف ممتاز.',
      'بدأ العمل خلال {n} ساعات وانتهى قبل الموعد.',
      'الشحن استغرق {n} أيام وكان أسرع مما توقعت.',
    ),
    pool(
      'البائع أجاب عن {n} أسئلة بلطف.',
      'سأشتري مرة أخرى بعد {n} أشهر إن شاء الله.',
      'نصحني بمقاس {size} وكان مناسبًا، شكرًا.',
    ),
  ],
  upset: [
    pool(
      'وصلت قطعة {item} مخدوشة وانكسر القفل بعد {n} أيام.',
      'اللون مختلف عن الصور، و{item} مقاس {size} يبدو رخيصًا.',
      'سقط الحجر من {item} بعد {n} أيام.',
    ),
    pool(
      'انتظرت {n} يومًا بدل خمسة أيام.',
      'وصل بعد انتهاء المناسبة بـ {n} أيام.',
      'تأخر بدء العمل {n} يومًا دون أي عذر.',
    ),
    pool(
      'البائع لا يرد منذ {n} أيام.',
      'كتبت {n} رسائل بلا جواب، لن أشتري مرة أخرى.',
      'خيبة أمل كبيرة بعد {n} أيام من الوعود.',
    ),
  ],
};

/** Reviews in the language of their author; the title of the offer stays as it is. */
export const TONGUES: Readonly<Record<string, Tongue>> = {
  de: german,
  fr: french,
  ja: japanese,
  ar: arabic,
};
