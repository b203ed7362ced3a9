// The demonstration of the benchmarks in Node: hand-written, json-logic-js, json-rules-engine, zen and publicodes.
// Every total is checked against the one that was exported before anything is timed.
//   dotnet run -c Release --project benchmarks/Cotation.Benchmarks -- --export records.ndjson
//   cd benchmarks/node && npm install && node peers.mjs ../../records.ndjson
import { readFileSync } from "node:fs";
import jsonLogic from "json-logic-js";
import { Engine } from "json-rules-engine";
import { ZenEngine } from "@gorules/zen-engine";
import Publicodes from "publicodes";

const records = readFileSync(process.argv[2], "utf8").trim().split("\n").map(JSON.parse);
const flags = Array.from({ length: 16 }, (_, i) => [`f${i}`, i + 1]);
const proved = [16, 17, 18, 19, 20].map((i) => [`f${i}`, `p${i}`, 20 - i]);
const bands = [["n0", 30, 33, 40], ["n1", 10, 20, 30], ["n2", 5, 8, 12]];
const best = [["f21", 10], ["f22", 8], ["f23", 12], ["f24", 5], ["f20", 3]];

function byHand(r) {
  let total = 0;
  for (const [fact, points] of flags) if (r[fact] === true) total += points;
  for (const [fact, proof, points] of proved) if (r[fact] === true && r[proof]) total += points;
  for (const [fact, a, b, c] of bands) if (r[fact] !== null) total += r[fact] >= c ? 15 : r[fact] >= b ? 10 : r[fact] >= a ? 5 : 0;
  if (r.months !== null) total += Math.min(r.months, 120) + (r.months > 36 ? 20 : 0);
  if (r.c0 === "SD" || r.c0 === "HOT") total += 15;
  if (r.c1 === "A") total += 4;
  if (r.c2 === "B" || r.c2 === "C" || r.c2 === "D") total += 6;
  if (r.c3 === "LP") total += 2;
  if (r.f0 === true && r.n0 !== null && r.n0 >= 40) total += 7;
  if (r.f1 === true && r.f2 === true) total += 5;
  if (r.f3 === true && r.months !== null && r.months >= 12) total += 3;
  let most = 0;
  for (const [fact, points] of best) if (r[fact] === true) most = Math.max(most, points);
  total += most;
  if (r.refusals !== null) total += Math.max(-5 * r.refusals, -20);
  if (r.warnings !== null) total += Math.max(-2 * r.warnings, -6);
  return total;
}

const v = (name) => ({ var: name });
const known = (name, test, points) => ({ if: [{ and: [{ "!==": [v(name), null] }, test] }, points, 0] });
const logic = {
  "+": [
    ...flags.map(([fact, points]) => ({ if: [v(fact), points, 0] })),
    ...proved.map(([fact, proof, points]) => ({ if: [{ and: [v(fact), v(proof)] }, points, 0] })),
    ...bands.map(([fact, a, b, c]) => known(fact, true, { if: [{ ">=": [v(fact), c] }, 15, { ">=": [v(fact), b] }, 10, { ">=": [v(fact), a] }, 5, 0] })),
    known("months", true, { min: [v("months"), 120] }),
    known("months", { ">": [v("months"), 36] }, 20),
    { if: [{ in: [v("c0"), ["SD", "HOT"]] }, 15, 0] },
    { if: [{ "===": [v("c1"), "A"] }, 4, 0] },
    { if: [{ in: [v("c2"), ["B", "C", "D"]] }, 6, 0] },
    { if: [{ "===": [v("c3"), "LP"] }, 2, 0] },
    known("n0", { and: [v("f0"), { ">=": [v("n0"), 40] }] }, 7),
    { if: [{ and: [v("f1"), v("f2")] }, 5, 0] },
    known("months", { and: [v("f3"), { ">=": [v("months"), 12] }] }, 3),
    { max: best.map(([fact, points]) => ({ if: [v(fact), points, 0] })) },
    known("refusals", true, { max: [{ "*": [-5, v("refusals")] }, -20] }),
    known("warnings", true, { max: [{ "*": [-2, v("warnings")] }, -6] }),
  ],
};

const engine = new Engine([], { allowUndefinedFacts: true });
const rule = (all, params) => engine.addRule({ conditions: { all }, event: { type: "points", params } });
const is = (fact, operator, value) => ({ fact, operator, value });
for (const [fact, points] of flags) rule([is(fact, "equal", true)], { points });
for (const [fact, proof, points] of proved) rule([is(fact, "equal", true), is(proof, "equal", true)], { points });
for (const [fact, a, b, c] of bands) {
  rule([is(fact, "greaterThanInclusive", a), is(fact, "lessThan", b)], { points: 5 });
  rule([is(fact, "greaterThanInclusive", b), is(fact, "lessThan", c)], { points: 10 });
  rule([is(fact, "greaterThanInclusive", c)], { points: 15 });
}
rule([is("months", "greaterThan", 0)], { per: "months", each: 1, most: 120 });
rule([is("months", "greaterThan", 36)], { points: 20 });
rule([is("c0", "in", ["SD", "HOT"])], { points: 15 });
rule([is("c1", "equal", "A")], { points: 4 });
rule([is("c2", "in", ["B", "C", "D"])], { points: 6 });
rule([is("c3", "equal", "LP")], { points: 2 });
rule([is("f0", "equal", true), is("n0", "greaterThanInclusive", 40)], { points: 7 });
rule([is("f1", "equal", true), is("f2", "equal", true)], { points: 5 });
rule([is("f3", "equal", true), is("months", "greaterThanInclusive", 12)], { points: 3 });
for (const [fact, points] of best) rule([is(fact, "equal", true)], { best: points });
rule([is("refusals", "greaterThan", 0)], { per: "refusals", each: -5, least: -20 });
rule([is("warnings", "greaterThan", 0)], { per: "warnings", each: -2, least: -6 });
async function byRules(r) {
  const { events } = await engine.run(r);
  let total = 0, most = 0;
  for (const { params } of events) {
    if (params.points !== undefined) total += params.points;
    else if (params.best) most = Math.max(most, params.best);
    else total += Math.min(Math.max(params.each * r[params.per], params.least ?? -Infinity), params.most ?? Infinity);
  }
  return total + most;
}

const lines = [
  ...flags.map(([fact, points]) => `(${fact} == true ? ${points} : 0)`),
  ...proved.map(([fact, proof, points]) => `(${fact} == true and ${proof} == true ? ${points} : 0)`),
  ...bands.map(([fact, a, b, c]) => `(${fact} == null ? 0 : ${fact} >= ${c} ? 15 : ${fact} >= ${b} ? 10 : ${fact} >= ${a} ? 5 : 0)`),
  "(months == null ? 0 : min([months, 120]))", "(months == null ? 0 : months > 36 ? 20 : 0)",
  "(c0 in ['SD', 'HOT'] ? 15 : 0)", "(c1 == 'A' ? 4 : 0)", "(c2 in ['B', 'C', 'D'] ? 6 : 0)", "(c3 == 'LP' ? 2 : 0)",
  "(n0 == null ? 0 : f0 == true and n0 >= 40 ? 7 : 0)", "(f1 == true and f2 == true ? 5 : 0)", "(months == null ? 0 : f3 == true and months >= 12 ? 3 : 0)",
  `max([${best.map(([fact, points]) => `(${fact} == true ? ${points} : 0)`).join(", ")}])`,
  "(refusals == null ? 0 : max([-5 * refusals, -20]))", "(warnings == null ? 0 : max([-2 * warnings, -6]))",
];
const decision = new ZenEngine().createDecision({
  nodes: [
    { id: "in", name: "in", type: "inputNode", content: {} },
    { id: "points", name: "points", type: "expressionNode", content: { expressions: [...lines.map((value, i) => ({ id: `k${i}`, key: `k${i}`, value })), { id: "total", key: "total", value: lines.map((_, i) => `$.k${i}`).join(" + ") }] } },
    { id: "out", name: "out", type: "outputNode", content: {} },
  ],
  edges: [{ id: "a", sourceId: "in", targetId: "points", type: "edge" }, { id: "b", sourceId: "points", targetId: "out", type: "edge" }],
});
const byZen = async (r) => (await decision.evaluate(r)).result.total;

const yes = (fact, points) => ({ "applicable si": `${fact} = oui`, valeur: points });
const rules = {};
for (const name of Object.keys(records[0]).filter((n) => n !== "total")) rules[name] = { "par défaut": /^[fp]/.test(name) ? "non" : /^c/.test(name) ? "'aucun'" : -1 };
const sum = [];
const add = (value) => { rules[`k${sum.length}`] = value; sum.push(`k${sum.length}`); };
for (const [fact, points] of flags) add({ variations: [{ si: fact, alors: points }, { sinon: 0 }] });
for (const [fact, proof, points] of proved) add({ variations: [{ si: { "toutes ces conditions": [fact, proof] }, alors: points }, { sinon: 0 }] });
for (const [fact, a, b, c] of bands) add({ variations: [{ si: `${fact} >= ${c}`, alors: 15 }, { si: `${fact} >= ${b}`, alors: 10 }, { si: `${fact} >= ${a}`, alors: 5 }, { sinon: 0 }] });
add({ variations: [{ si: "months < 0", alors: 0 }, { si: "months > 120", alors: 120 }, { sinon: "months" }] });
add({ variations: [{ si: "months > 36", alors: 20 }, { sinon: 0 }] });
add({ variations: [{ si: { "une de ces conditions": ["c0 = 'SD'", "c0 = 'HOT'"] }, alors: 15 }, { sinon: 0 }] });
add({ variations: [{ si: "c1 = 'A'", alors: 4 }, { sinon: 0 }] });
add({ variations: [{ si: { "une de ces conditions": ["c2 = 'B'", "c2 = 'C'", "c2 = 'D'"] }, alors: 6 }, { sinon: 0 }] });
add({ variations: [{ si: "c3 = 'LP'", alors: 2 }, { sinon: 0 }] });
add({ variations: [{ si: { "toutes ces conditions": ["f0", "n0 >= 40"] }, alors: 7 }, { sinon: 0 }] });
add({ variations: [{ si: { "toutes ces conditions": ["f1", "f2"] }, alors: 5 }, { sinon: 0 }] });
add({ variations: [{ si: { "toutes ces conditions": ["f3", "months >= 12"] }, alors: 3 }, { sinon: 0 }] });
add({ variations: [...best.toSorted((a, b) => b[1] - a[1]).map(([fact, points]) => ({ si: fact, alors: points })), { sinon: 0 }] });
add({ variations: [{ si: "refusals < 0", alors: 0 }, { si: "refusals > 4", alors: -20 }, { sinon: "refusals * -5" }] });
add({ variations: [{ si: "warnings < 0", alors: 0 }, { si: "warnings > 3", alors: -6 }, { sinon: "warnings * -2" }] });
rules.total = { somme: sum };
const model = new Publicodes(rules, { logger: { log() {}, warn() {}, error() {} } });
function byPublicodes(r) {
  const situation = {};
  for (const [name, value] of Object.entries(r)) if (name !== "total" && value !== null && value !== false) situation[name] = value === true ? "oui" : typeof value === "string" ? `'${value}'` : value;
  return model.setSituation(situation).evaluate("total").nodeValue;
}

const ways = [
  ["hand-written JavaScript", byHand, 10_000],
  ["json-logic-js", (r) => jsonLogic.apply(logic, r), 2_000],
  ["json-rules-engine", byRules, 300],
  ["zen", byZen, 300],
  ["publicodes", byPublicodes, 60],
];
for (const [name, way] of ways) {
  for (const [i, record] of records.slice(0, 60).entries()) {
    const found = await way(record);
    if (found !== record.total) throw new Error(`${name}: record ${i} gives ${found} and not ${record.total}`);
  }
}
console.log("Totals checked equal.");
let hand;
for (const [name, way, count] of ways) {
  for (let i = 0; i < Math.min(count, 500); i++) await way(records[i]);
  const begun = process.hrtime.bigint();
  for (let i = 0; i < count; i++) await way(records[i]);
  const each = Number(process.hrtime.bigint() - begun) / count / 1000;
  hand ??= each;
  console.log(`${name.padEnd(26)} ${each.toFixed(2).padStart(10)} µs  × ${(each / hand).toFixed(0)}`);
}
