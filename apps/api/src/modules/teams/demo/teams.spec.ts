import { describe, expect, test } from '@jest/globals';
import { contract } from '@zhiyuanhong/contracts';
import { readDistrict } from '../../../district.js';
import { areSound } from '../../services/index.js';
import { demoOrganisations } from '../../identity/demo/index.js';
import { demoServices } from '../../services/demo/index.js';
import { demoTeams } from './teams.js';

const district = readDistrict('kangbashi');
const colours = ['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple'] as const;

describe('the demo menu', () => {
  test('has at least forty-four items over all seven colours, each title once', () => {
    expect(demoServices.length).toBeGreaterThanOrEqual(44);
    expect(new Set(demoServices.map(({ title }) => title)).size).toBe(demoServices.length);
    for (const colour of colours) expect(demoServices.filter((item) => item.colour === colour).length).toBeGreaterThanOrEqual(5);
  });

  test.each(demoServices.map((item) => [item.title, item] as const))('%s can be put on the menu', (_, { regions, ...item }) => {
    expect(
      contract.createServiceItem.body.safeParse({ ...item, regionCodes: regions.map(() => '150603001'), offered: true }).error,
    ).toBeUndefined();
    expect(areSound(item.hours)).toBe(true);
    expect(district.categories.map(({ code }) => code)).toContain(item.category);
    for (const skill of item.skills) expect(district.skills.map(({ code }) => code)).toContain(skill);
  });

  test('lets only checked people do what needs a qualification, and a team has them', () => {
    for (const { skills, teamOnly, colour } of demoServices) {
      if (skills.some((skill) => ['law', 'medicine', 'mediation', 'counselling'].includes(skill))) expect(teamOnly).toBe(true);
      const team = demoTeams.find((one) => one.colour === colour)!;
      if (teamOnly) for (const skill of skills) expect(team.skills).toContain(skill);
    }
  });
});

test('the seven demo teams are led by organisations of the district', () => {
  expect(demoTeams.map(({ colour }) => colour)).toEqual(colours);
  const organisations = demoOrganisations().map(({ name }) => name);
  for (const { by, members } of demoTeams) {
    expect(organisations).toContain(by);
    expect(members).toBeGreaterThanOrEqual(12);
    expect(members).toBeLessThanOrEqual(40);
  }
});
