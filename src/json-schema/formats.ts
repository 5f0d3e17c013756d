/** Patterns of the formats that are held; other names of `format` are annotations. */
const LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
const DAY =
  "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
const DATE = `(?:${DAY}|${LEAP})`;
const CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const TIME = `${CLOCK}:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-]${CLOCK})`;

/** No two hyphens in a row: `xn--` begins the encoding of another name, with rules of its own. */
const LABEL = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,14}";
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

const BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const IPV4 = `(?:${BYTE}\\.){3}${BYTE}`;
const GROUP = "[0-9A-Fa-f]{1,4}";
const IPV6 = [
  `(?:${GROUP}:){7}${GROUP}`,
  `::(?:${GROUP}(?::${GROUP}){0,6})?`,
  ...[1, 2, 3, 4, 5, 6].map((left) => {
    const after = `(?:${GROUP}(?::${GROUP}){0,${6 - left}})?`;
    return `${GROUP}(?::${GROUP}){${left - 1}}::${after}`;
  }),
  `${GROUP}(?::${GROUP}){6}::`,
].join("|");

const URI_CHARACTER = "[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";
const SEGMENT = `(?:${URI_CHARACTER}|[:@])`;
const QUERY = `(?:${URI_CHARACTER}|[:@/?])*`;
const AUTHORITY = `(?:${URI_CHARACTER})+(?::[0-9]{1,5})?`;
const URI = `[A-Za-z][A-Za-z0-9+.-]*:(?://${AUTHORITY}(?:/${SEGMENT}*)*|/?${SEGMENT}+(?:/${SEGMENT}*)*)(?:\\?${QUERY})?(?:#${QUERY})?`;

const N = "[0-9]{1,9}";
const DURATION_TIME = `T(?:${N}H(?:${N}M(?:${N}S)?)?|${N}M(?:${N}S)?|${N}S)`;
const DURATION_DATE = `(?:${N}Y(?:${N}M(?:${N}D)?)?|${N}M(?:${N}D)?|${N}D)`;

/** Name to pattern. A text that matches is valid; of what RFCs allow, some of the unusual is left out. */
export const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: DATE,
    time: TIME,
    "date-time": `${DATE}T${TIME}`,
    duration: `P(?:${N}W|${DURATION_DATE}(?:${DURATION_TIME})?|${DURATION_TIME})`,
    uuid: "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
    email: `${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[A-Za-z]{2,24}`,
    hostname: `${LABEL}(?:\\.${LABEL}){0,7}`,
    ipv4: IPV4,
    ipv6: IPV6,
    uri: URI,
  }).map(([name, pattern]) => [name, `^(?:${pattern})$`]),
);

/** Formats that ask nothing of JSON, and `int32`, which is two bounds. */
export const NO_FORMATS: ReadonlySet<string> = new Set(["password", "binary", "float", "double", "int64", "int32"]);
