/** What a server allows of images and recordings: its settings of the same names. */
export interface MediaSettings {
  /** `refuse`: no http(s) URLs; `public`: those at public addresses; `any`: all. */
  readonly urls: "refuse" | "public" | "any";
  /** Bytes of a request's images and recordings together. */
  readonly limit: number;
  /** Milliseconds that a request's downloads may take together. */
  readonly timeout: number;
}
