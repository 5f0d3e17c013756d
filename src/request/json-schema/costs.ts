/** What a grammar may cost: below native/engine/grammar_guard.cc's 32,768 rules and 262,144 elements, since we estimate. */
export const COSTS = { rules: 24_000, elements: 200_000 } as const;
