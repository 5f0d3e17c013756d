/** A scenario's readings in figures, and whether its target is met. */
import type { Reading, Scenario } from "./scenario";
import { median, spread } from "./statistics";

export interface Score {
  readonly scenario: string;
  readonly unit: string;
  readonly target: Scenario["target"];
  /** By contender. */
  readonly medians: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
  /** Of the peer's two layouts the one that is better here. */
  readonly peer: string | undefined;
  /** Median of the ratios within rounds: what disturbs the machine for longer than a round disturbs both sides. */
  readonly ratio: number;
  /** Of our readings, as a fraction. */
  readonly spread: number;
  /** Never with a round of ours that failed. */
  readonly met: boolean;
}

const OURS = "ours";

/** @param rounds readings by contender; one for each round, in order; the value of a round that failed is NaN */
export function score(scenario: Scenario, rounds: ReadonlyMap<string, readonly Reading[]>): Score {
  const { name, unit, better, target } = scenario;
  const of = (contender: string): number[] => (rounds.get(contender) ?? []).map(({ value }) => value);
  const medianOf = (values: readonly number[]): number => median(values.filter(Number.isFinite));
  const medians = Object.fromEntries([...rounds.keys()].map((contender) => [contender, medianOf(of(contender))]));
  const [peer] = Object.keys(medians)
    .filter((contender) => contender !== OURS && !Number.isNaN(medians[contender]))
    .sort((a, b) => better * (medians[b]! - medians[a]!));
  const theirs = of(peer ?? "");
  const ratio = medianOf(of(OURS).map((value, round) => (value / theirs[round]!) ** better));
  const more = medians[OURS]! - (medians[peer ?? ""] ?? NaN);
  const failed = of(OURS).some(Number.isNaN);
  const met = !failed && ("ratio" in target ? ratio >= target.ratio : more <= target.atMostMore);
  const readings = Object.fromEntries(rounds);
  return {
    scenario: name,
    unit,
    target,
    medians,
    readings,
    peer,
    ratio,
    spread: spread(of(OURS).filter(Number.isFinite)),
    met,
  };
}

export const SCORE_TITLES = ["scenario", "ours", "peer", "layout", "ratio", "target", "met", "spread"];

export function scoreRow({ scenario, unit, target, medians, peer, ratio, spread: apart, met }: Score): string[] {
  const figure = (value: number | undefined): string => `${(value ?? NaN).toPrecision(4)} ${unit}`;
  return [
    scenario,
    figure(medians[OURS]),
    figure(medians[peer ?? ""]),
    peer === undefined ? "" : peer.includes("unified") ? "unified" : "streams",
    ratio.toFixed(2),
    "ratio" in target ? target.ratio.toFixed(2) : `+${target.atMostMore} ${unit}`,
    met ? "yes" : "no",
    `${(apart * 100).toFixed(1)} %`,
  ];
}
