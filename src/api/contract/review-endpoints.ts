import { endpoint, idParams, late } from './define.ts';

const shapes = () => import('./reviews.ts');
const One = late(() => shapes().then(({ Review }) => Review));
const Mean = late(() => shapes().then(({ Rating }) => Rating));

export const reviewEndpoints = {
  reviewView: endpoint({
    method: 'GET',
    path: '/reviews/{reviewId}',
    summary: 'A review with its offer and its order',
    access: 'staff',
    params: idParams('reviewId'),
    reply: One,
    problems: ['notFound'],
  }),
  sellerRating: endpoint({
    method: 'GET',
    path: '/sellers/{sellerId}/rating',
    summary: 'A seller’s rating, recomputed from the reviews that count',
    access: 'staff',
    params: idParams('sellerId'),
    reply: Mean,
    problems: ['notFound'],
  }),
};
