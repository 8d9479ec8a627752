// Lets Lighthouse visit a folder's page on its simulated phone, and prints medians as rows: phone.mjs FOLDER LIGHTHOUSE VISITS
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";

const [folder, lighthouse, visits] = process.argv.slice(2);
const kinds = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
// As static hosts do: compressed, each file once.
const packed = (name) => brotliCompressSync(readFileSync(join(folder, name)));
const files = new Map(readdirSync(folder).map((name) => [`/${name}`, packed(name)]));
const server = createServer(({ url }, answer) => {
  const path = url === "/" ? "/index.html" : url;
  const kind = kinds[extname(path)] ?? "application/octet-stream";
  answer.writeHead(files.has(path) ? 200 : 404, { "Content-Type": kind, "Content-Encoding": "br" }).end(files.get(path));
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));

const visit = async () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  const flags = ["--quiet", "--output=json", "--only-categories=performance", "--chrome-flags=--headless --no-sandbox --disable-gpu"];
  const told = await promisify(execFile)(lighthouse, [address, ...flags], { maxBuffer: 1 << 28 });
  return JSON.parse(told.stdout);
};
const told = [];
while (told.length < Number(visits)) told.push(await visit());
server.close();

const median = (value) => told.map(value).sort((a, b) => a - b)[Math.floor(told.length / 2)];
const audit = (name) => median(({ audits }) => audits[name].numericValue);
const seconds = (name) => `${(audit(name) / 1000).toFixed(1)} s`;
console.log("| first visit, Lighthouse's simulated phone | median | aim |\n|---|--:|--:|");
console.log(`| first contentful paint | ${seconds("first-contentful-paint")} | |`);
console.log(`| largest contentful paint | ${seconds("largest-contentful-paint")} | 1.8 s |`);
console.log(`| total blocking time | ${audit("total-blocking-time").toFixed(0)} ms | |`);
console.log(`| layout shift | ${audit("cumulative-layout-shift").toFixed(3)} | 0.02 |`);
console.log(`| score for performance | ${(100 * median(({ categories }) => categories.performance.score)).toFixed(0)} | |`);
