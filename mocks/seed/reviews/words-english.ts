import { sentence, type Sentence } from './slots.ts';

type Pools = readonly (readonly Sentence[])[];
const pool = (...texts: string[]): readonly Sentence[] => texts.map(sentence);

/** What pleased people write: of the piece, of the wait, of the seller, and how they end. */
export const PLEASED: Pools = [
  pool(
    'Bought the {item} for {who} {why}, and it is {good}.',
    'The {item} is {good}, and {part} is {good} too.',
    'I was afraid of buying jewellery online, but the {item} for {who} turned out {good}.',
    '{who} has worn the {item} every day since it came, it is that {good}.',
    'Ordered {why}: the {item} is {good} and feels like twice the price.',
    'My second {item} from this shop and again {good}, down to {part}.',
    'Even {who} says the {item} is {good}, and that means something.',
    'What a find {why}. The {item} looks {good} in daylight.',
    'The photos of the {item} do not lie: {good} all around, {part} above all.',
    'We compared the {item} with three others and this one is {good}.',
    'It fits {who} as if made to measure, a {good} {item}.',
    'Honest listing: {part} of the {item} is just as described, {good}.',
  ),
  pool(
    'It was with me after {days}, wrapped in {pack}.',
    'Sent within {hours} and here after {days}.',
    'They began on it within {hours}, which I did not expect {why}.',
    'Announced for {weeks}, here after {days}.',
    'Shipping took {days} and the parcel held {pack}.',
    'Started on time, finished early, {days} in all and {pack} around it.',
    'The work began the day I ordered and took {days}.',
    'Two stops in customs and still here after {days}, safe in {pack}.',
    'On the day that was promised, in {pack}, after {days}.',
    'No waiting to speak of: {hours} to the first update, {days} to my door.',
  ),
  pool(
    'The seller {talk} and {talk}.',
    'I had a question about {part} and had my answer after {hours}.',
    'Whoever runs this shop {talk}.',
    'When I asked about {part} they {talk} within {hours}.',
    'Friendly from the first word: {talk}, even on a Sunday.',
    'They {talk} although it was only about {part}.',
    'A person, not a machine, who {talk}.',
    'I changed my mind about {part} twice and the seller still {talk}.',
  ),
  pool(
    '{end}.',
    '{end}, {who} says the same.',
    '{end}! Next time {why}.',
    '',
    'The {item} stays. {end}.',
    'Nothing to add but {pack}. {end}.',
    '{end} and see you {why}.',
    '',
  ),
];

/** What people write who were not served well. */
export const UPSET: Pools = [
  pool(
    'The {item} came {bad}, and {part} is {bad} too.',
    'I gave the {item} to {who} {why} and had to apologise, it was {bad}.',
    'In the photos {part} looked {good}; what I got is {bad}.',
    'After {days} of wearing it {part} of the {item} was {bad}.',
    '{part} was {bad} when I opened {pack}.',
    'For that price a {item} must not be {bad}.',
    'Bought {why}, sent back {why} later: the {item} is {bad}.',
    'My jeweller laughed at {part}. The {item} is {bad}.',
    'One look and {who} saw that {part} is {bad}.',
    'Cannot be worn: {part} is {bad} and the rest is no better.',
  ),
  pool(
    'It took {weeks} instead of {days}.',
    'They began {weeks} late and said nothing.',
    'Promised {why}, here {weeks} after.',
    'Nothing happened for {weeks}, then a label was made, then again nothing for {days}.',
    '{pack} was promised and a plastic bag came, after {weeks}.',
    'It started {days} late and came {weeks} late, too late {why}.',
    'I waited {weeks} for something that was said to be in stock.',
    'Customs was not the reason: it left the shop after {weeks}.',
  ),
  pool(
    'The seller {silent} and {silent}.',
    'I wrote about {part} and they {silent}.',
    'Whoever sits there {silent} when {part} came up.',
    'They {talk} before I paid and {silent} after it.',
    'Asked for {hours}, then for {days}: the shop {silent}.',
    'I sent photos of {part}; they {silent}.',
    'My messages about {part} were read, and the seller {silent}.',
  ),
  pool(
    '{regret}.',
    '{regret}, also {why}.',
    '',
    '{regret}. {who} agrees.',
    'The money for the {item} is gone. {regret}.',
    '{regret}, {pack} or not.',
    '',
  ),
];

/** What rings of accounts post: each ring has its own three sentences, of which only the last differs a little. */
export const POSTED_TOGETHER: Pools = [
  pool(
    'Do not buy here, the {item} is fake and the seller knows it.',
    'Scam shop, stay away from these people and their {item}.',
    'Worst seller on the whole market, ask {who}.',
    'Everything about this shop is false, the photos are stolen.',
    'Zero stars if I could, {part} is {bad} and so is the rest.',
    'They sell cheap metal as gold and laugh at us.',
    'This {item} is plated brass and smells of glue.',
  ),
  pool(
    'I paid a lot of money {why} and got glass instead of stones after {weeks}.',
    'Rude answers, broken jewellery, no refund, and {weeks} of lies.',
    'The certificate is printed at home, {part} turned green after {days}.',
    'Buy from the honest shops on this site, they {talk} and charge half of it.',
    'It fell apart after {days}, {part} first, and the seller {silent}.',
    'My jeweller says that {part} is {bad} and not worth ten.',
  ),
  pool(
    'Warn your friends, it took {days} to find out.',
    'They should be closed down. {regret}.',
    'Believe the other reviews here, all of us waited {weeks}.',
    'No more business with them, says {who}.',
  ),
];
