export type Sex = 'male' | 'female';
/** Political affiliation 政治面貌. */
export type Party = 'partyMember' | 'leagueMember' | 'democraticParty' | 'masses';
/** How name and ID number were checked 实名核验. A checksum shows that a number is possible, not whose it is. */
export type RealName = 'provider' | 'demoProvider' | 'checksumOnly' | 'imported';
/** A weekly free time; weekday 1 (Monday) to 7 (Sunday). */
export interface Availability {
  readonly weekday: number;
  readonly part: 'morning' | 'afternoon' | 'evening';
}
