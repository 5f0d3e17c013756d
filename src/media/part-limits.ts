/** Bounds on a request's images and recordings. What they become when they are decoded, the engine bounds. */

/** Images and recordings in one request. */
export const MAX_MEDIA = 64;

/** Pixels of the longer side of an image with `detail: "low"`. */
export const LOW_DETAIL_SIDE = 512;
