// The amount of one lot by publicodes: node publicodes.mjs PACKAGES LOTS.json RUNS. Prints JSON: processor nanoseconds a lot of each run, and the sum of the amounts.
// R1 and R3 to R6, without a cent rounded; days and months come as numbers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [packages, path, runs] = process.argv.slice(2);
const { default: Engine } = createRequire(`${packages}/`)('publicodes');
const { territory, lots } = JSON.parse(readFileSync(path, 'utf8'));
const engine = new Engine({
  places: null, psu: 'oui', cofinancée: 'oui', qpv: 'non', ouverture: null, 'premier mois': null, 'dernier mois': null,
  psej: territory.psej, 'places de référence': territory.referencePlaces, référence: territory.referenceDay,
  'premier mois dû': territory.firstMonth, "dernier mois de l'année": territory.lastMonth,
  éligible: { 'toutes ces conditions': ['psu', 'cofinancée'] },
  nouvelle: 'ouverture > référence',
  mois: {
    valeur: {
      somme: [
        { 'le minimum de': ['dernier mois', "dernier mois de l'année"] },
        { valeur: '-1 * plus tard' }, 1,
      ],
    },
    plancher: 0,
  },
  'plus tard': { 'le maximum de': ['premier mois', 'premier mois dû'] },
  'par place existante': 'psej / places de référence',
  'par place nouvelle': { variations: [{ si: 'qpv', alors: territory.top }, { sinon: territory.newMin }] },
  'par place': { variations: [{ si: 'nouvelle', alors: 'par place nouvelle' }, { sinon: 'par place existante' }] },
  montant: { 'applicable si': 'éligible', valeur: 'places * par place * mois / 12' },
});
const yes = value => value ? 'oui' : 'non';
const amountOf = lot => engine
  .setSituation({
    places: lot.places, psu: yes(lot.psu), cofinancée: yes(lot.cofinanced), qpv: yes(lot.qpv), ouverture: lot.opening, 'premier mois': lot.firstMonth,
    'dernier mois': lot.lastMonth,
  })
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
