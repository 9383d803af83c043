export type Sex = 'male' | 'female';
/** 政治面貌 */
export type Party = 'partyMember' | 'leagueMember' | 'democraticParty' | 'masses';
/** How the identity was checked 实名核验. A checksum proves that a number can exist, not whose it is. */
export type RealName = 'provider' | 'demoProvider' | 'checksumOnly' | 'imported';
/** A weekly free time; weekday 1 (Monday) to 7. */
export interface Availability {
  readonly weekday: number;
  readonly part: 'morning' | 'afternoon' | 'evening';
}
