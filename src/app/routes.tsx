import { createBrowserRouter, redirect, type LoaderFunction, type RouteObject } from 'react-router';
import type { ReactNode } from 'react';
import type { MessageId } from '../locales/messages.ts';
import { ApiProblem } from '../api/problem.ts';
import { requireSession } from './guards.ts';
import { isCodeGone } from './new-version.ts';
import { PageError, type UnreadPage } from './PageError.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { quietRouter } from './quiet-router.ts';
import { PageWait, Shell } from './Shell.tsx';

interface PageModule {
  default: () => ReactNode;
  loader?: LoaderFunction;
  /** What stands in its place when it was never read and nobody can be reached. */
  Unread?: UnreadPage;
}

/** A page that can't be fetched is asked for again like any read that the network did not bring. */
async function pageCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    await isCodeGone();
    throw new ApiProblem({ kind: 'network', operation: 'page', cause });
  }
}

/** A page by its address: its code comes with the first visit, its title is a message. */
function page(
  path: string,
  title: MessageId,
  load: () => Promise<PageModule>,
  children: RouteObject[] = [],
): RouteObject {
  return {
    path,
    children,
    handle: title,
    lazy: async () => {
      const { default: Component, loader, Unread } = await pageCode(load);
      return {
        Component,
        ...(loader && { loader }),
        ...(Unread && { ErrorBoundary: () => <PageError unread={Unread} /> }),
      };
    },
  };
}

/** A page that nobody sees first brings the words of the inner pages along. */
function inner(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => {
    const [module] = await Promise.all([load(), import('../locales/later.ts')]);
    return module;
  };
}

const dispute = inner(() => import('../pages/DisputePage.tsx'));
const tickets = inner(() => import('../pages/TicketsPage.tsx'));
const ticket = inner(() => import('../pages/TicketPage.tsx'));
const questions = inner(() => import('../pages/QuestionsPage.tsx'));
const question = inner(() => import('../pages/QuestionPage.tsx'));
const approvals = inner(() => import('../pages/ApprovalsPage.tsx'));
const evidence = inner(() => import('../pages/EvidencePage.tsx'));
const search = inner(() => import('../pages/SearchPage.tsx'));
const keySettings = inner(() => import('../pages/KeySettingsPage.tsx'));
const macroSettings = inner(() => import('../pages/MacroSettingsPage.tsx'));
const policySettings = inner(() => import('../pages/PolicySettingsPage.tsx'));
const home = inner(() => import('../pages/HomePage.tsx'));
const calendarSettings = inner(() => import('../pages/CalendarSettingsPage.tsx'));
const deletions = inner(() => import('../pages/DeletionRequestsPage.tsx'));
const deletion = inner(() => import('../pages/DeletionRequestPage.tsx'));
const deletionEvidence = inner(() => import('../pages/DeletionEvidencePage.tsx'));
const appeals = inner(() => import('../pages/AppealsPage.tsx'));
const appeal = inner(() => import('../pages/AppealPage.tsx'));
const appealEvidence = inner(() => import('../pages/AppealEvidencePage.tsx'));
const fairness = inner(() => import('../pages/FairnessPage.tsx'));
const statements = inner(() => import('../pages/StatementsPage.tsx'));
const bulk = inner(() => import('../pages/BulkPage.tsx'));
const audit = inner(() => import('../pages/AuditPage.tsx'));

/** Every address of the console (stable: people bookmark and mail them). */
export const routes: RouteObject[] = [
  {
    ...page('/sign-in', 'shell.title.signIn', () => import('../pages/SignInPage.tsx')),
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
  },
  {
    path: '/',
    Component: Shell,
    middleware: [requireSession],
    ErrorBoundary: PageError,
    HydrateFallback: PageSkeleton,
    children: [
      {
        ErrorBoundary: PageError,
        // The frame around the page is there before the page's first data.
        HydrateFallback: PageWait,
        children: [
          { index: true, loader: () => redirect('/disputes'), Component: () => null },
          page('home', 'shell.title.home', home),
          page('disputes', 'shell.title.disputes', () => import('../pages/DisputesPage.tsx')),
          page('disputes/:disputeId', 'shell.title.dispute', dispute, [
            // The form opens in a region of the case, which stays as it is around it.
            { index: true, Component: () => null },
            { path: 'ruling', handle: 'shell.title.ruling', Component: () => null },
          ]),
          page('disputes/:disputeId/evidence/:evidenceId', 'shell.title.evidence', evidence),
          page('tickets', 'shell.title.tickets', tickets),
          page('tickets/:ticketId', 'shell.title.ticket', ticket),
          page('questions', 'shell.title.questions', questions),
          page('questions/:questionId', 'shell.title.question', question),
          page('review-deletions', 'shell.title.deletion-requests', deletions),
          page('review-deletions/:requestId', 'shell.title.reviewDeletion', deletion),
          page(
            'review-deletions/:requestId/evidence/:evidenceId',
            'shell.title.evidence',
            deletionEvidence,
          ),
          page('appeals', 'shell.title.appeals', appeals),
          page('appeals/:appealId', 'shell.title.appeal', appeal),
          page('appeals/:appealId/evidence/:evidenceId', 'shell.title.evidence', appealEvidence),
          page('approvals', 'shell.title.approvals', approvals),
          page('approvals/:rulingId', 'shell.title.approvals', approvals),
          { path: 'insights', loader: () => redirect('/insights/fairness'), Component: () => null },
          page('insights/fairness', 'shell.title.insights', fairness),
          page('insights/statements', 'shell.title.insights', statements),
          page('bulk/:bulkId', 'shell.title.bulk', bulk),
          page('audit', 'shell.title.audit', audit),
          { path: 'settings', loader: () => redirect('/settings/keys'), Component: () => null },
          page('settings/keys', 'shell.title.settings', keySettings),
          page('settings/macros', 'shell.title.settings', macroSettings),
          page('settings/calendar', 'shell.title.settings', calendarSettings),
          page('settings/policy', 'shell.title.settings', policySettings),
          page('search', 'shell.title.search', search),
          page('*', 'shell.title.notFound', () => import('../pages/NotFoundPage.tsx')),
        ],
      },
    ],
  },
];

/** The router of the page, below the base address of the build. Its loaders start at once. */
export function createAppRouter() {
  return quietRouter(createBrowserRouter(routes, { basename: import.meta.env.BASE_URL }));
}
