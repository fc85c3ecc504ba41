// The amount of one lot by publicodes: node publicodes.mjs LOTS.json RUNS. Prints JSON: processor nanoseconds a lot of each run, and the sum of the amounts.
// Months that count are given, so that it has less to do than the tool.
import { readFileSync } from 'node:fs';
import Engine from 'publicodes';

const [path, runs] = process.argv.slice(2);
const { figures: f, territory, lots } = JSON.parse(readFileSync(path, 'utf8'));
const engine = new Engine({
  places: null, mois: null, psej: territory.psej, 'places de référence': territory.reference, payée: 'oui', nouvelle: 'non', prioritaire: 'non',
  'par place existante': 'psej / places de référence',
  'par place nouvelle': { variations: [{ si: 'prioritaire', alors: f.top }, { sinon: f.new_min }] },
  'par place': { variations: [{ si: 'nouvelle', alors: 'par place nouvelle' }, { sinon: 'par place existante' }] },
  montant: { 'applicable si': 'payée', valeur: 'places * par place * mois / 12' },
});
const yes = value => value ? 'oui' : 'non';
const amountOf = lot => engine
  .setSituation({ places: lot.places, mois: lot.months, payée: yes(lot.paid), nouvelle: yes(lot.isNew), prioritaire: yes(lot.qpv) })
  .evaluate('montant').nodeValue ?? 0;

function all() {
  let sum = 0;
  for (const lot of lots) sum += amountOf(lot);
  return sum;
}

const sum = all();
const nanoseconds = [];
for (let run = 0; run < Number(runs); run++) {
  const start = process.cpuUsage();
  all();
  const { user, system } = process.cpuUsage(start);
  nanoseconds.push((user + system) * 1000 / lots.length);
}
console.log(JSON.stringify({ nanoseconds, sum }));
