// Builds css, js, fonts and icons with hashed names into wwwroot/assets, and a manifest from logical to hashed names.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const out = path.resolve(here, '../wwwroot/assets');
const manifest = {};

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });

await bundle('css/app.css', { loader: { '.woff2': 'file' }, target: ['chrome120', 'firefox121', 'safari17'] });
await bundle('js/app.js', { format: 'esm', target: 'es2022' });
write('icons', 'svg', sprite(iconNames()));
write('mark', 'svg', fs.readFileSync(path.join(here, 'mark.svg'), 'utf8'));
fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifest, Object.keys(manifest).sort(), 2) + '\n');
console.log(Object.values(manifest).map((file) => `${file} ${(fs.statSync(path.join(out, file)).size / 1024).toFixed(1)} KB`).join('\n'));

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [path.join(here, entry)], bundle: true, minify: true, metafile: true, outdir: out, legalComments: 'none',
    entryNames: '[name].[hash]', assetNames: '[name].[hash]', logLevel: 'warning', absWorkingDir: root, ...options,
  });
  for (const file of Object.keys(result.metafile.outputs)) {
    const name = path.basename(file);
    manifest[name.replace(/\.[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, '')] = name;
  }
}

function write(name, extension, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
  manifest[`${name}.${extension}`] = `${name}.${hash}.${extension}`;
  fs.writeFileSync(path.join(out, manifest[`${name}.${extension}`]), text);
}

function iconNames() {
  const names = new Map();
  const note = (name, where) => { if (!names.has(name)) { names.set(name, where); } };
  for (const line of fs.readFileSync(path.join(here, 'icons.txt'), 'utf8').split('\n')) {
    if (line && !line.startsWith('#')) { note(line.trim(), 'icons.txt'); }
  }
  const patterns = [
    /<icon\b[^>]*?\bname="([a-z0-9-]+)"/g,
    /\bicon="([a-z0-9-]+)"/g,
    /\bIcon\s*[(:=]\s*"([a-z0-9-]+)"/g,
    /\bnew Choice\([^()]*?,[^()]*?,\s*"([a-z0-9-]+)"/g,
  ];
  for (const file of sources(path.join(root, 'src'))) {
    const text = fs.readFileSync(file, 'utf8');
    for (const pattern of patterns) {
      for (const [, name] of text.matchAll(pattern)) { note(name, path.relative(root, file)); }
    }
  }
  return names;
}

function* sources(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!['bin', 'obj', 'wwwroot', 'assets', 'node_modules'].includes(entry.name)) { yield* sources(path.join(folder, entry.name)); }
    } else if (/\.(cshtml|cs)$/.test(entry.name)) {
      yield path.join(folder, entry.name);
    }
  }
}

function sprite(names) {
  const icons = path.join(root, 'node_modules/lucide-static/icons');
  const unknown = [...names].filter(([name]) => !fs.existsSync(path.join(icons, `${name}.svg`)));
  if (unknown.length) {
    throw new Error(unknown.map(([name, where]) => `Unknown icon "${name}" in ${where}`).join('\n'));
  }
  const symbols = [...names.keys()].sort().map((name) => {
    const drawing = fs.readFileSync(path.join(icons, `${name}.svg`), 'utf8')
      .replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace(/<\/svg>\s*$/, '').replace(/\s+/g, ' ').replace(/> </g, '><').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
