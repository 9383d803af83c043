/** Never run: compiling it is the test. Each line after @ts-expect-error must not compile. */
import { Handle } from './handle.js';
import type { Answer, Call } from './types.js';

declare const regions: Answer<'listRegions'>;
declare const wrong: { items: { code: number }[] };

export class Fits {
  @Handle('listRegions')
  async listRegions({ query }: Call<'listRegions'>): Promise<Answer<'listRegions'>> {
    query.depth.toFixed();
    return regions;
  }

  @Handle('logout')
  async logout({ actor }: Call<'logout'>): Promise<{ done: true }> {
    actor.accountId.toFixed();
    return { done: true };
  }

  @Handle('getDistrict')
  async getDistrict({ actor }: Call<'getDistrict'>): Promise<Answer<'getDistrict'>> {
    // @ts-expect-error a public endpoint may be called by nobody
    actor.accountId.toFixed();
    throw new Error();
  }
}

export class DoesNotFit {
  // @ts-expect-error the method is not called as the endpoint
  @Handle('listRegions')
  async regions(): Promise<Answer<'listRegions'>> {
    return regions;
  }

  // @ts-expect-error the answer is of another shape
  @Handle('listRegions')
  async listRegions(): Promise<typeof wrong> {
    return wrong;
  }

  // @ts-expect-error the call is that of another endpoint
  @Handle('logout')
  async logout({ body }: Call<'changePassword'>): Promise<{ done: true }> {
    return { done: body.oldPassword !== '' } as { done: true };
  }

  // @ts-expect-error no promise
  @Handle('getMe')
  getMe(): Answer<'getMe'> {
    throw new Error();
  }

  // @ts-expect-error there is no such endpoint
  @Handle('fly')
  async fly(): Promise<void> {}
}
