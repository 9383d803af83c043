import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literalsIn } from './sql-strings.mjs';
import { checkTables, tableFaults } from './tables.mjs';

const src = 'apps/api/src';
const files = {
  [`${src}/modules/people/person.entity.ts`]: `@Entity('person')\n@Indexed('name')\nexport class Person {}`,
  [`${src}/modules/people/index.ts`]: `export { Person } from './person.entity.js';`,
  [`${src}/modules/wishes/wish.entity.ts`]: `@Entity('wish')\nexport class Wish {}`,
};
const order = ['people', 'wishes'];
const wishes = `${src}/modules/wishes/list.ts`;
const faults = (source, reads = {}, path = wishes) => tableFaults({ files: { ...files, [path]: source }, order, reads });
const why = { wishes: { person: 'A wish is found by the name of its person' } };
const joined = 'const sql = `SELECT w.id FROM wish w JOIN person p ON p.id = w.personId WHERE ${where}`;';

test('the API keeps to it', () => checkTables());

test('a module reads its own tables, and those of another only with a reason', () => {
  assert.deepEqual(faults('select(em, `SELECT id FROM wish`)'), []);
  assert.match(faults(joined)[0], /wishes\/list\.ts:1 reads person, which belongs to people/);
  assert.deepEqual(faults(joined, why), []);
});

test('a part of a statement is found too', () => {
  for (const part of ["'person p'", '`JOIN person p ON p.id = ?`', '`${join} person p ON p.id = w.personId`', "'person p WHERE p.id = 1'"])
    assert.equal(faults(`x = ${part};`).length, 1, part);
  for (const other of ["'person'", "'a person waits'", '// FROM person', '/* FROM person */', "const a = /'/; // ' FROM person '"])
    assert.deepEqual(faults(`x = ${other}`), [], other);
});

test('nobody else writes a table, whatever the reason', () => {
  for (const write of ['UPDATE person SET name = ?', 'INSERT INTO person (id) VALUES (1)', 'DELETE FROM person'])
    assert.match(faults(`affected(em, '${write}')`, why).join(), /writes person/, write);
});

test('an entity is the same as its table', () => {
  const entity = `import { Person } from '../people/index.js';\n`;
  assert.match(faults(`${entity}em.findBy(Person, {})`)[0], /reads person/);
  assert.deepEqual(faults(`${entity}em.findBy(Person, {})`, why), []);
  for (const write of ['em.update(Person, {}, {})', 'insert(em, Person, {})', '({ entity: Person })', '.into(Person)'])
    assert.match(faults(entity + write, why).join(), /writes person/, write);
  assert.deepEqual(faults(`import type { Person } from '../people/index.js';\nlet p: Person;`), []);
});

test('what is allowed is used, has a reason, and points down', () => {
  assert.match(faults('', why)[0], /nothing reads it any more/);
  assert.match(faults(joined, { wishes: { person: 'it is so' } }).join(), /say why/);
  assert.match(faults('', { wishes: { persons: 'There is no such table here' } })[0], /no such table/);
  const upwards = { people: { wish: 'A person is shown with their wishes' } };
  assert.match(faults("'SELECT id FROM wish'", upwards, `${src}/modules/people/list.ts`)[0], /stands below/);
});

test('a scope becomes SQL in kit/access only', () => {
  for (const own of ["'w.regionCode LIKE ?'", "'w.regionCode >= ? AND 1 = 1'"])
    assert.match(faults(`const sql = ${own.replace("'w", "'WHERE w")};`)[0], /use within/, own);
  for (const apart of ['reach.regionCodes', 'const { organisationIds } = reachOf(actor, roles)', "reachOf(actor, ['a']).partnerIds"])
    assert.match(faults(apart)[0], /takes a reach apart/, apart);
});

test('literals within a template are read, and escapes end nothing', () => {
  const found = literalsIn("a = `x ${b ? 'in\\'ner' : `deep ${c}`} y`; d = \"z\"").map(({ text }) => text);
  assert.deepEqual(found.sort(), ['deep ?', "in\\'ner", 'x ? y', 'z']);
});

test('what a life-cycle moves comes to be through it', () => {
  const moves = 'lifecycles.transition(wishStates, { entity: Wish, id });\n';
  for (const birth of ["insert(em, Wish, { state: 'posted' })", 'insert(this.tx.em!, Wish, row)', 'em.save(Wish, row)', '.into(Wish)'])
    assert.match(faults(moves + birth)[0], /inserts Wish, which has a life-cycle/, birth);
  assert.match(faults(`${moves}affected(em, 'INSERT INTO wish (state) VALUES (?)')`)[0], /inserts Wish/);
  assert.deepEqual(faults(`${moves}lifecycles.create(wishStates, { entity: Wish, birth: 'post', row });`), []);
  assert.deepEqual(faults('insert(em, Wish, row)'), []);
});
