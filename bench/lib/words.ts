/** Texts that nobody has seen: freshly worded, so that no cache of an earlier text helps. A seed repeats them. */
import { Random } from "./random";

/** Common words, most of them one token in most vocabularies. */
const WORDS = [
  ..."the and with from that have this will when over under after before while about between without".split(" "),
  ..."water river house garden street window table letter paper music winter summer morning evening".split(" "),
  ..."teacher doctor farmer mother father brother sister friend child people family village city town".split(" "),
  ..."small large early late quiet bright heavy light green blue white black red old new young long".split(" "),
  ..."carry bring leave find build write read open close begin watch follow answer ask keep hold turn".split(" "),
  ..."bread apple coffee sugar market money price number order list report record page story book line".split(" "),
  ..."north south east west road bridge train ship field forest mountain island harbor station corner".split(" "),
  ..."always never often sometimes again almost perhaps together around across through against toward".split(" "),
  ..."stone wood glass metal cloth wool silver gold fire rain snow wind cloud star moon sun earth air".split(" "),
  ..."three four seven nine twelve hundred first second third last every another several many few each".split(" "),
];

/** Random numbers for a part of a scenario's round: the same for every contender. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let hash = 0x811c9dc5;
  for (const character of parts.join(" ")) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return new Random(hash);
}

/** `words` words in sentences. Two texts of different random numbers differ from their first words on. */
export function freshText(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, random.integer(7, 14));
    const sentence = Array.from({ length }, () => random.pick(WORDS)).join(" ");
    sentences.push(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`);
    left -= length;
  }
  return sentences.join(" ");
}
