import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AnswerOffer } from './answer-offer.js';
import { DispatchOrder } from './dispatch-order.js';
import { ListMyOffers } from './list-my-offers.js';
import { ReleaseOrder } from './release-order.js';
import { SuggestCandidates } from './suggest-candidates.js';

@Controller()
export class DispatchController {
  constructor(
    private readonly suggest: SuggestCandidates,
    private readonly dispatch: DispatchOrder,
    private readonly release: ReleaseOrder,
    private readonly mine: ListMyOffers,
    private readonly answer: AnswerOffer,
  ) {}

  @Handle('suggestCandidates')
  suggestCandidates(call: Call<'suggestCandidates'>): Promise<Answer<'suggestCandidates'>> {
    return this.suggest.run(call);
  }

  @Handle('dispatchOrder')
  dispatchOrder(call: Call<'dispatchOrder'>): Promise<Answer<'dispatchOrder'>> {
    return this.dispatch.run(call);
  }

  @Handle('takeBackOrder')
  takeBackOrder(call: Call<'takeBackOrder'>): Promise<Answer<'takeBackOrder'>> {
    return this.release.takeBack(call);
  }

  @Handle('listMyOffers')
  listMyOffers(call: Call<'listMyOffers'>): Promise<Answer<'listMyOffers'>> {
    return this.mine.run(call);
  }

  @Handle('answerOffer')
  answerOffer(call: Call<'answerOffer'>): Promise<Answer<'answerOffer'>> {
    return this.answer.run(call);
  }

  @Handle('giveBackOrder')
  giveBackOrder(call: Call<'giveBackOrder'>): Promise<Answer<'giveBackOrder'>> {
    return this.release.giveBack(call);
  }
}
