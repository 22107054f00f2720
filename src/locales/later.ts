import appeals from './en/appeals.json';
import approvals from './en/approvals.json';
import audit from './en/audit.json';
import bulk from './en/bulk.json';
import caseArea from './en/case.json';
import clocks from './en/clocks.json';
import composer from './en/composer.json';
import demo from './en/demo.json';
import evidence from './en/evidence.json';
import fairness from './en/fairness.json';
import home from './en/home.json';
import macros from './en/macros.json';
import outbox from './en/outbox.json';
import palette from './en/palette.json';
import notifications from './en/notifications.json';
import presence from './en/presence.json';
import questions from './en/questions.json';
import problemsLater from './en/problems-later.json';
import queueKeys from './en/queue-keys.json';
import queueTools from './en/queue-tools.json';
import queues from './en/queues.json';
import reviews from './en/reviews.json';
import ruling from './en/ruling.json';
import search from './en/search.json';
import settings from './en/settings.json';
import shellLater from './en/shell-later.json';
import tickets from './en/tickets.json';
import working from './en/working.json';
import { addMessages } from './messages.ts';

// Imported beside every page that is not shown first.
addMessages({
  ...appeals,
  ...approvals,
  ...audit,
  ...bulk,
  ...caseArea,
  ...clocks,
  ...composer,
  ...demo,
  ...evidence,
  ...fairness,
  ...home,
  ...macros,
  ...outbox,
  ...palette,
  ...notifications,
  ...presence,
  ...questions,
  ...problemsLater,
  ...queueKeys,
  ...queueTools,
  ...queues,
  ...reviews,
  ...ruling,
  ...search,
  ...settings,
  ...shellLater,
  ...tickets,
  ...working,
});
