import { describe, expect, it } from 'vitest';

import type { Notices } from '../../../../src/api/contract/deletion-proposal.ts';
import { caratx } from '../../policies/caratx.ts';
import { sampleProposal, sampleRequest, sampleReview } from '../testing/samples.ts';
import { lintProposal } from './lint.ts';
import { composeNotices } from './notices.ts';
import { findPersonalData, type Unnameable } from './personal-data.ts';

const NOW = '2026-02-03T09:00:00.000Z';
const request = sampleRequest();
const review = sampleReview();
const proposal = sampleProposal();
const composed = composeNotices(request, review, proposal, caratx, NOW);

function lint(change: Partial<Notices>, remedy = proposal.remedy) {
  const edited = { ...proposal, ...composed, ...change, remedy };
  return lintProposal(request, review, edited, caratx, NOW);
}

const kinds = (change: Partial<Notices>, remedy = proposal.remedy) =>
  lint(change, remedy).map(({ field, code }) => `${field} ${code}`);

function who(names: readonly string[], isPerson = true): Unnameable {
  return {
    names: names.map((name) => ({ name, isPerson })),
    orderReferences: ['#A-88216'],
    accountIds: ['buy_sample1'],
    ownUrls: ['https://www.caratx.example/appeals/'],
  };
}

/** What of a text is marked. */
function marked(text: string, names: readonly string[] = [], isPerson = true) {
  return findPersonalData(text, who(names, isPerson)).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ]);
}

describe('personal data', () => {
  it.each([
    ['Zoe wrote it', 'Zoë Lefèvre', 'Zoe'],
    ['said ZOË', 'Zoë Lefèvre', 'ZOË'],
    ['as lefe\u0300vre said', 'Zoë Lefèvre', 'lefe\u0300vre'],
    ['Tari\u200fq’s words', 'Tariq Hassan', 'Tari\u200fq'],
    ['the TariqHassan shop', 'Tariq Hassan', 'TariqHassan'],
    ['Weiss came', 'Greta Weiß', 'Weiss'],
    ['by ＧＲＥＴＡ', 'Greta Weiß', 'ＧＲＥＴＡ'],
    ['佐藤陽菜さん', '佐藤 陽菜', '佐藤陽菜'],
    ['رسالة من فاطِمة اليوم', 'فاطمة العنزي', 'فاطِمة'],
    ['قالت وفاطمة', 'فاطمة العنزي', 'وفاطمة'],
    ['call O\u2019Neill', "Niamh O'Neill", 'O\u2019Neill'],
    ['Łukasz and Lukasz', 'Łukasz Nowak', 'Łukasz'],
    ['the words of Grant', 'Grant Ng', 'Grant'],
  ])('finds in “%s” the name %s', (text, name, part) => {
    expect(marked(text, [name])[0]).toEqual(['name', part]);
  });

  it('leaves everyday words alone that are names, too', () => {
    expect(marked('We grant it. Grant that it may be so.', ['Grant May'])).toEqual([]);
    expect(marked('A golden ring with gems', ['Golden Gems'], false)).toEqual([]);
    expect(marked('sold by GOLDEN  gems', ['Golden Gems'], false)).toEqual([
      ['name', 'GOLDEN  gems'],
    ]);
    expect(marked('Zoological', ['Zoo Log'])).toEqual([]);
  });

  it.each([
    ['write to a.b+c@mail.example.org now', 'email', 'a.b+c@mail.example.org'],
    ['at jo [at] mail.org', 'email', 'jo [at] mail.org'],
    ['ring +49 (151) 234-56.78!', 'phone', '+49 (151) 234-56.78'],
    ['ring ٠١٢٣٤٥٦٧٨٩', 'phone', '٠١٢٣٤٥٦٧٨٩'],
    ['12 Rue de Rivoli', 'address', '12 Rue de Rivoli'],
    ['at 221b Baker Street, London', 'address', '221b Baker Street'],
    ['in Hauptstraße 5', 'address', 'Hauptstraße 5'],
    ['of #A-88216 it was', 'orderReference', '#A-88216'],
    ['see ORD-2026-000007', 'orderReference', 'ORD-2026-000007'],
    ['by buy_sample1', 'accountId', 'buy_sample1'],
    ['by sel_x9y8z7', 'accountId', 'sel_x9y8z7'],
    ['follow @tariq_h', 'handle', '@tariq_h'],
    ['pay DE89 3704 0044 0532 0130 00', 'bankAccount', 'DE89 3704 0044 0532 0130 00'],
  ])('finds in “%s” an entry of kind %s', (text, kind, part) => {
    expect(marked(text)).toContainEqual([kind, part]);
  });

  it('takes days, amounts, clauses and our own references for nobody’s', () => {
    const text =
      'On 2026-03-03 and 3 March 2026, RDR-2026-000123, R-4.2 version 7, 1,250.00 EUR, ' +
      'https://www.caratx.example/appeals/RDR-2026-000123';
    expect(marked(text, ['Zoë Lefèvre'])).toEqual([]);
  });
});

describe('linter of notices', () => {
  it('lets what was composed pass', () => {
    expect(lint({})).toEqual([]);
  });

  it('marks where a public text names a party, and lets the notices name them', () => {
    const publicFacts = 'A demand by Zoë Lefèvre against golden gems.';
    expect(lint({ publicFacts }).map(({ span }) => span)).toEqual([
      { start: 12, end: 23 },
      { start: 32, end: 43 },
    ]);
    const noticeToAuthor = `${composed.noticeToAuthor} Golden Gems asked.`;
    expect(kinds({ noticeToAuthor })).toEqual([]);
  });

  it('lets no text name staff or a contact', () => {
    const noticeToRequester = `${composed.noticeToRequester} Yours, Ruth`;
    expect(kinds({ noticeToRequester })).toEqual(['noticeToRequester personalData']);
    expect(kinds({ facts: 'Write to z@mail.org' })).toEqual(['facts personalData']);
  });

  it('knows limits, empty texts, and what every notice must say', () => {
    expect(kinds({ publicFacts: 'x'.repeat(5001) })).toEqual(['publicFacts tooLong']);
    expect(kinds({ publicFacts: 'x'.repeat(5000) })).toEqual([]);
    expect(kinds({ facts: ' \u200b ' })).toEqual(['facts empty']);
    const short = { noticeToAuthor: 'It was removed.', noticeToRequester: 'It was removed.' };
    expect(kinds(short)).toEqual([
      'noticeToAuthor missingClause',
      'noticeToRequester missingClause',
      'noticeToAuthor missingRedress',
    ]);
    expect(kinds(short, 'redact')).toContain('noticeToRequester missingRedress');
    expect(kinds(short, 'keep')).not.toContain('noticeToAuthor missingRedress');
  });

  it('wants the version of the clause, not just any number', () => {
    const older = composed.noticeToRequester.replace('version 7', 'version 71');
    expect(kinds({ noticeToRequester: older })).toEqual(['noticeToRequester missingClause']);
  });

  it('names the redress that is missing', () => {
    const noticeToAuthor = composed.noticeToAuthor.replace(/You can also take.*/, '');
    expect(lint({ noticeToAuthor })).toEqual([
      { field: 'noticeToAuthor', code: 'missingRedress', detail: 'Name the way to a court.' },
    ]);
  });
});
