// Reads a report as JSON from standard input and writes it as PDF/A-2a to standard output.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spare } from './spare.mjs';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const folder = dirname(fileURLToPath(import.meta.url));
const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: faces.map((face) => join(fonts, face)) }],
});

function set(job) {
  compiler.mapShadow(join(folder, 'job.json'), Buffer.from(JSON.stringify(job)));
  const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ') });

  if (!compiled.result) {
    const complaints = compiler.fetchDiagnostics(compiled.takeDiagnostics());
    throw new Error(complaints.map(({ message, range }) => `${message} (line ${range?.start.line + 1})`).join('\n'));
  }

  return compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
}

process.stdout.write(spare(set, JSON.parse(readFileSync(0, 'utf8'))));
