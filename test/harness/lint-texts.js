/**
 * Lints texts as if they stood in files of the tree: reads `[{ file, text }]` from standard input and writes, for each,
 * the rules it breaks. A program of its own, because ESLint does not run inside jest's modules.
 */
import { text as readText } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const wanted = /** @type {{ file: string, text: string }[]} */ (JSON.parse(await readText(process.stdin)));
const answers = [];
for (const { file, text } of wanted) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result?.messages.map((message) => message.ruleId) ?? []);
}
process.stdout.write(JSON.stringify(answers));
