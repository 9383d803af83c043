export { actorOf, staff, tokensOf, volunteer, type TestActor } from './actors.js';
export { ApiProcess, startApiProcess } from './api-process.js';
export { askAt, clientOver, type Answered, type Ask } from './client.js';
export { emptyPlace, freshPlace, type TestPlace } from './place.js';
export { startTestApp, TEST_NOW, TestApp, TestClock, type TestAppOptions } from './test-app.js';
export { engines } from './engines.js';
