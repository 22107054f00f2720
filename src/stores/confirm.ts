import { create } from 'zustand';

export interface ConfirmRequest {
  title: string;
  text: string;
  /** What speaks against it, or for it, each on a line of its own. */
  lines?: readonly { id: string; text: string }[];
  confirmLabel: string;
  cancelLabel?: string;
  /** The act destroys something: the button is red and is not the one focused first. */
  danger?: boolean;
}

interface ConfirmState {
  request: ConfirmRequest | null;
  settle: (answer: boolean) => void;
}

export const useConfirm = create<ConfirmState>(() => ({ request: null, settle: () => undefined }));

/** Asks one question; a second question answers the first with no. */
export function confirm(request: ConfirmRequest): Promise<boolean> {
  useConfirm.getState().settle(false);
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      useConfirm.setState({ request: null, settle: () => undefined });
      resolve(answer);
    };
    useConfirm.setState({ request, settle });
  });
}

/** Answers the open question, if there is one. */
export function settleConfirm(answer: boolean): void {
  useConfirm.getState().settle(answer);
}
