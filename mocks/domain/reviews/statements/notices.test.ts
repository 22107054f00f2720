import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DELETION_REASONS,
  type DeletionReason,
  FINDINGS,
  PIN_KINDS,
  REMEDIES,
} from '../../../../src/api/contract/review-words.ts';
import { foldForSearch } from '../../../../src/lib/text.ts';
import { BulkPeople } from '../../../seed/bulk/people.ts';
import { STAFF } from '../../../seed/staff.ts';
import { caratx } from '../../policies/caratx.ts';
import { allFound, sampleProposal, sampleRequest, sampleReview } from '../testing/samples.ts';
import { lintProposal } from './lint.ts';
import { composeNotices } from './notices.ts';

const NOW = '2026-02-03T09:00:00.000Z';
const CLAUSE_OF: Record<DeletionReason, string> = {
  competitorAttack: 'R-4.1',
  wrongOffer: 'R-4.3',
  blackmail: 'R-4.2',
  unrelated: 'R-4.4',
};

function compose(change: Parameters<typeof sampleProposal>[0] = {}, reason?: DeletionReason) {
  const request = sampleRequest(reason && { reason });
  return composeNotices(request, sampleReview(), sampleProposal(change), caratx, NOW);
}

describe('notices composed from the pins', () => {
  it('tell the author measure, scope, duration, facts, automation, clause and every redress', () => {
    const { noticeToAuthor } = compose();
    for (const part of [
      'The review was removed.',
      'Nobody but the marketplace sees it',
      'without an end; the review is kept until the time to appeal is over and 31 days longer',
      'Something was demanded. (message on the platform: “Engrave it for nothing or I rate low.”)',
      'No automated means were used',
      'Clause R-4.2, version 7, “Feedback extortion”: A demand for goods',
      // 184 days from the notice.
      'You can appeal until 6 August 2026: https://www.caratx.example/appeals/RDR-2026-000123',
      'https://www.caratx.example/out-of-court',
      'to a court',
    ])
      expect(noticeToAuthor).toContain(part);
  });

  it('tell the seller of a refusal which element failed and how to appeal, of a removal neither', () => {
    const elements = allFound('blackmail', 'met', []);
    elements.splice(1, 1, { element: 'outsideTerms', finding: 'notMet', pins: [] });
    const refused = compose({ remedy: 'keep', elements });
    expect(refused.noticeToRequester).toContain(
      'What the clause asks for and was not shown:\n– What was asked for lies within the terms of the order or within the law.',
    );
    expect(refused.noticeToRequester).toContain('You can appeal until 6 August 2026');
    expect(refused.noticeToRequester).not.toContain('tied to the review');
    expect(compose().noticeToRequester).not.toContain('appeal');
  });

  it('say until when a review is hidden, and that automation helped where it did', () => {
    const hidden = compose({
      remedy: 'hideTemporarily',
      hideUntil: '2026-02-10T00:00:00.000Z',
      automation: { detected: true, decided: false },
    });
    expect(hidden.noticeToAuthor).toContain('It comes back on 10 February 2026');
    expect(hidden.noticeToAuthor).toContain('Automated means helped to find this review. A person');
  });

  it('count evidence in public and quote nobody', () => {
    const quote = 'My neighbour Chloé Moreau says so: chloe@example.org';
    const elements = allFound('blackmail', 'met', [
      { kind: 'message', id: 'chm_1', quote },
      { kind: 'message', id: 'chm_2', quote },
      { kind: 'span', id: 'rev_sample1', quote },
    ]);
    const { publicFacts, noticeToAuthor } = compose({ elements });
    expect(publicFacts).toContain(
      'Shown by 1 passage of the review and 2 messages on the platform.',
    );
    expect(publicFacts).not.toMatch(/Chlo|Moreau|example\.org/);
    expect(noticeToAuthor).toContain('says so: […]”');
  });

  it('name the version of the clause that was in force', () => {
    const earlier = composeNotices(
      sampleRequest(),
      sampleReview(),
      sampleProposal(),
      caratx,
      '2025-08-31T23:59:59.999Z',
    );
    expect(earlier.noticeToAuthor).toContain('Clause R-4.2, version 6');
  });
});

const people = new BulkPeople(1);
const NAMES = [
  ...Array.from({ length: 300 }, (_, index) => people.buyerName(index)),
  ...Array.from({ length: 60 }, (_, index) => people.sellerName(index)),
  ...STAFF.map(({ name }) => name),
];
const MARKS = ['', '\u200f', '\u202e', '\u2068', '\u200d', '\u0640'];

/** A name as people write or hide it. */
const disguised = fc
  .record({
    name: fc.constantFrom(...NAMES),
    form: fc.constantFrom('NFC', 'NFD', 'NFKD'),
    change: fc.constantFrom('same', 'lower', 'upper'),
    mark: fc.constantFrom(...MARKS),
    at: fc.nat({ max: 12 }),
  })
  .map(({ name, form, change, mark, at }) => {
    const cased =
      change === 'lower' ? name.toLowerCase() : change === 'upper' ? name.toUpperCase() : name;
    const letters = Array.from(cased.normalize(form));
    const place = Math.min(at, letters.length);
    return { name, text: [...letters.slice(0, place), mark, ...letters.slice(place)].join('') };
  });

const pin = fc.record({
  kind: fc.constantFrom(...PIN_KINDS),
  id: fc.constantFrom('chm_1', 'rev_sample1'),
  quote: fc
    .tuple(disguised, fc.string({ unit: 'grapheme', maxLength: 30 }))
    .map(([{ text }, more]) => `${more} ${text} ${more} reach me: a.b@c.de or +49 151 2345678`),
});

/** A normal run has a tenth of what the soak run has at least. */
const RUNS = Number(process.env['RUNS'] ?? 500);
const BREAKS = [' ', '\n', ' “', ', '];

describe('whatever is pinned', () => {
  it('no public text names anybody of the seed, and what is composed may be sent as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DELETION_REASONS),
        fc.constantFrom(...REMEDIES),
        fc.constantFrom(...FINDINGS),
        fc.array(pin, { maxLength: 6 }),
        disguised,
        disguised,
        (reason, remedy, finding, pins, author, seller) => {
          const request = sampleRequest({
            reason,
            authorName: author.text,
            sellerName: seller.text,
            findings: [],
          });
          const review = sampleReview({ authorName: author.text, sellerName: seller.text });
          const proposal = sampleProposal({
            remedy,
            clauseId: CLAUSE_OF[reason],
            elements: allFound(reason, finding, pins),
          });
          const notices = composeNotices(request, review, proposal, caratx, NOW);
          const shown = foldForSearch(notices.publicFacts).replaceAll(/\p{Cf}/gu, '');
          for (const name of NAMES) expect(shown).not.toContain(foldForSearch(name));
          const found = lintProposal(request, review, { ...proposal, ...notices }, caratx, NOW);
          expect(found).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a public text that somebody writes about a person of the seed is refused, however disguised', () => {
    const roles = fc.constantFrom('author', 'seller', 'beside');
    fc.assert(
      fc.property(disguised, roles, fc.constantFrom(...BREAKS), ({ name, text }, role, gap) => {
        const request = sampleRequest({
          ...(role === 'author' && { authorName: name }),
          ...(role === 'seller' && { sellerName: name }),
        });
        const review = sampleReview();
        const proposal = sampleProposal();
        const composed = composeNotices(request, review, proposal, caratx, NOW);
        const publicFacts = `${composed.publicFacts} It was${gap}${text}${gap}who did it.`;
        const written = { ...proposal, ...composed, publicFacts };
        const beside = role === 'beside' ? [{ name, isPerson: true }] : [];
        const found = lintProposal(request, review, written, caratx, NOW, beside);
        const is = found.some(
          ({ field, code }) => field === 'publicFacts' && code === 'personalData',
        );
        expect([publicFacts, is]).toEqual([publicFacts, true]);
      }),
      { numRuns: RUNS },
    );
  });
});
