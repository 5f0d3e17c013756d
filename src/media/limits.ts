/** Bounds on what a request's images and recordings become when the engine decodes them. */

/** Images and recordings in one request. */
export const MAX_MEDIA = 64;

/** Pixels of one image, and of all of a request's together: the engine decodes each to at least 3 bytes a pixel. */
export const MAX_PIXELS = 64_000_000;
export const MAX_PIXELS_TOGETHER = 128_000_000;

/** Seconds of a request's recordings together: the engine decodes each to 4 bytes for every 1/16000 of a second. */
export const MAX_SECONDS = 1800;

/** Pixels of the longer side of an image with `detail: "low"`. */
export const LOW_DETAIL_SIDE = 512;
