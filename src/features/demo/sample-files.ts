/** Files of the seed that suit a request to delete a review; the API takes any other of its sample files as well. */
export const SAMPLE_FILES = [
  'review-threat.png',
  'chat-off-platform.png',
  'listing-screenshot.jpg',
  'wrong-ring.jpg',
  'invoice.pdf',
  'delivery-proof.pdf',
] as const;
