import type { ReactNode } from 'react';
import { Instant } from './Instant.tsx';
import { ProblemNotice, type ProblemNoticeProps } from './ProblemNotice.tsx';

interface ChangedNoticeProps extends Pick<ProblemNoticeProps, 'kept' | 'next' | 'reference'> {
  title: ReactNode;
  /** What changed, by whom and when, oldest first. */
  lines: readonly { id: string; at?: string | undefined; text: string }[];
  /** The ways on: to go on with what was meant, or to leave it. */
  actions: ReactNode;
}

/**
 * Stops an act whose ground has changed (experience.md, stop, don't warn): shows the difference, keeps
 * what was typed, and asks again.
 */
export function ChangedNotice({ title, lines, actions, ...rest }: ChangedNoticeProps) {
  return (
    <ProblemNotice
      {...rest}
      severity="warning"
      alert
      title={title}
      detail={lines.map(({ id, at, text }) => (
        <div key={id}>
          {at === undefined ? null : <Instant at={at} format="time" />} <bdi>{text}</bdi>
        </div>
      ))}
      actions={actions}
    />
  );
}
