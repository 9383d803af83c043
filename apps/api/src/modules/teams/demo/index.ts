import type { Demo } from '../../../demo/demo.js';
import { makeTeams } from './make-teams.js';

const demo: Demo = { parts: [{ mark: 'demo.teams', text: '七支专业队', make: makeTeams }] };
export default demo;
