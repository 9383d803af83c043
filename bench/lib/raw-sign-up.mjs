const sqlTime = (at) => at.replace('T', ' ').replace('Z', '');
const marks = (values) => values.map(() => '?').join();
const insert = (run, table, row) =>
  run(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${marks(Object.keys(row))})`, Object.values(row));
const took = (affected, what) => {
  if (affected !== 1) throw new Error(`${what} affected ${affected} rows`);
};

function signUpRow({ projectId, postId }, slot, volunteerId, now) {
  const state = { state: 'confirmed', signedUpAt: now, walkIn: 0, calledOff: 0 };
  return { projectId, slotId: slot.id, postId, volunteerId, ...state, startsAt: sqlTime(slot.startsAt), endsAt: sqlTime(slot.endsAt) };
}

const take = async (run, { postId }, slot) =>
  took(
    await run('UPDATE slot_place SET taken = taken + 1 WHERE slotId = ? AND postId = ? AND signUpOpen = 1 AND taken < headcount', [
      slot.id,
      postId,
    ]),
    'taking a place',
  );

/** The least that a correct sign-up needs: insert under the unique key, then take the place, both or neither. */
export const signUpByHand = (db, project, slot, volunteerId) =>
  db.transaction(async (run) => {
    await insert(run, 'sign_up', signUpRow(project, slot, volunteerId, sqlTime(new Date().toISOString())));
    await take(run, project, slot);
  });

/** A sign-up with everything that the product reads and writes in its transaction: agenda, clashes, audit trail, outbox. */
export const signUpByHandInFull = (db, project, slot, volunteerId) =>
  db.transaction(async (run) => {
    const now = sqlTime(new Date().toISOString());
    if ((await run('UPDATE volunteer_agenda SET volunteerId = volunteerId WHERE volunteerId = ?', [volunteerId])) === 0)
      await insert(run, 'volunteer_agenda', { volunteerId });
    const row = signUpRow(project, slot, volunteerId, now);
    await insert(run, 'sign_up', row);
    const clashes = await run(
      "SELECT slotId FROM sign_up WHERE volunteerId = ? AND startsAt < ? AND endsAt > ? AND state = 'confirmed' AND slotId <> ?",
      [volunteerId, row.endsAt, row.startsAt, slot.id],
    );
    if (clashes.length > 0) throw new Error('a clash where there is none');
    await take(run, project, slot);
    const [{ id }] = await run('SELECT id FROM sign_up WHERE slotId = ? AND volunteerId = ?', [slot.id, volunteerId]);
    const { regionCode, organisationId } = project;
    const subject = { action: 'signUp.signUp', subject: 'signUp', subjectId: id, regionCode, organisationId };
    const data = JSON.stringify({ to: 'confirmed', slotId: slot.id, walkIn: false });
    await insert(run, 'audit_entry', { at: now, actorAccountId: volunteerId, actorName: '', ...subject, data });
    const message = { topic: 'signUp.signUp', consumer: '', payload: JSON.stringify({ id, to: 'confirmed' }), state: 'sent', attempts: 0 };
    await insert(run, 'outbox_message', { ...message, availableAt: now, createdAt: now });
  });
