// Reads built drafts with Harper, an English grammar checker that runs offline, in its British dialect.
//
//     npm install --prefix ~/.cache/storygen-proofread harper.js@2
//     storygen build
//     NODE_PATH=~/.cache/storygen-proofread/node_modules node scripts/proofread_drafts.mjs output/cancelled-crimes
//
// It prints every finding once, with the number of drafts that have it, and ends with 1 while there is one that
// is not accounted for below. A check for those who change the templates: nothing that storygen does needs it.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// What Harper says that is not so here, and why. A rule is passed over only for these words.
const NOT_SO = [
  [/title case in headings/, /./, "British headlines are written as sentences are"],
  [/Oxford comma/, /./, "the house style is “a, b and c”"],
  [/closed compound `there`/, /^The re$/, "“The re-inspection”"],
  [/plural noun/, /^(?:six|\d+)$/, "“one of the six cancelled robbery records”: the noun comes later"],
  [/start with a capital/, /./, "after the full stop of an abbreviation or a table’s note"],
];
const TERMS = ["storygen", "HMICFRS", "HMIC", "v3"];

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error("Say which folder of drafts: node scripts/proofread_drafts.mjs output/cancelled-crimes");
  process.exit(2);
}

async function openLinter(words) {
  const places = (process.env.NODE_PATH ?? "").split(delimiter).filter(Boolean);
  const home = [...places, "node_modules"].map((p) => resolve(p, "harper.js")).find(existsSync);
  if (!home) {
    console.error("harper.js was not found. The first lines of this file say how to install it.");
    process.exit(2);
  }
  const load = (file) => import(pathToFileURL(join(home, "dist", file)));
  const [{ LocalLinter, Dialect }, { binary }] = await Promise.all([load("index.js"), load("binary.js")]);
  const linter = new LocalLinter({ binary, dialect: Dialect.British });
  await linter.setup();
  await linter.importWords(words);
  return linter;
}

// What readers get: the story from its headline, the fact box, the methodology. Not the notes to the desk, the
// addresses, or the ids of facts and sources. What is still needed is filled in, as an editor would.
function forReaders(markdown) {
  const [draft] = markdown.split("\n## For the editor");
  return draft
    .slice(draft.indexOf("\n# "))
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n")
    .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, "$1")
    .replace(/\[NEEDED: number checked\]/g, "20")
    .replace(/\[NEEDED: number[^\]]*\]/g, "two")
    .replace(/\[NEEDED: date[^\]]*\]/g, "1 October 2020")
    .replace(/\[NEEDED: [^\]]*\]/g, "something")
    .replace(/\b[FS]\d+[a-z]*\b/g, "x");
}

// The names in the drafts: those of areas, places, people and newspapers are in the fact sheets.
function namesIn(path) {
  const held = readFileSync(path, "utf8");
  return (held.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).flatMap((name) => [name, ...name.split("-")]);
}

const slugs = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, `${slug}.md`)));
const tables = join("data", folder.split(/[\\/]/).filter(Boolean).pop());
const lists = ["areas.csv", "sources.csv", "responses.csv", "reports.csv"].map((name) => join(tables, name));
const linter = await openLinter([...TERMS, ...lists.filter(existsSync).flatMap(namesIn)]);

const found = new Map();
for (const slug of slugs) {
  const text = forReaders(readFileSync(join(folder, slug, `${slug}.md`), "utf8"));
  for (const lint of await linter.lint(text, { language: "markdown" })) {
    const [message, words] = [lint.message(), lint.get_problem_text()];
    if (NOT_SO.some(([rule, those]) => rule.test(message) && those.test(words))) continue;
    const finding = `${lint.lint_kind_pretty()}: ${message} “${words}”`;
    found.set(finding, [...(found.get(finding) ?? []), slug]);
  }
}
for (const [finding, where] of [...found].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${where.length} drafts (${where.slice(0, 3).join(", ")}${where.length > 3 ? " …" : ""})  ${finding}`);
}
console.log(`\n${slugs.length} drafts read, ${found.size} findings`);
process.exit(found.size ? 1 : 0);
