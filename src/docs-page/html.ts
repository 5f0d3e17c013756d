/**
 * HTML by template literals: what is put in is escaped, unless it is HTML itself. The tag is not called `html`, since Prettier
 * would lay out what is in it, also where blanks count.
 */

export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, i) => text + (i < parts.length ? textOf(parts[i]!) : "")).join(""));
}

export const NOTHING = new Html("");

function textOf(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return part instanceof Html ? part.text : part.map(({ text }) => text).join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

/** A description's text: what stands between backticks is code. */
export const prose = (text = ""): Html =>
  new Html(escaped(text).replace(/`([^`]+)`/g, (_, code: string) => `<code>${code}</code>`));

/** A table that scrolls by itself where it is wider than the page. @param rows `tr` elements */
export const table = (headings: readonly string[], rows: readonly Html[]): Html =>
  markup`<div class="wide">
    <table>
      <thead>
        <tr>${headings.map((heading) => markup`<th>${heading}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
