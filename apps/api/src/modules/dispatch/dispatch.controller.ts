import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { NeedsModule } from '../../module-switch.js';

@Controller()
@NeedsModule('orders')
export class DispatchController {
  @Handle('suggestCandidates')
  suggestCandidates(_call: Call<'suggestCandidates'>): Promise<Answer<'suggestCandidates'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('dispatchOrder')
  dispatchOrder(_call: Call<'dispatchOrder'>): Promise<Answer<'dispatchOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('takeBackOrder')
  takeBackOrder(_call: Call<'takeBackOrder'>): Promise<Answer<'takeBackOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('listMyOffers')
  listMyOffers(_call: Call<'listMyOffers'>): Promise<Answer<'listMyOffers'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('answerOffer')
  answerOffer(_call: Call<'answerOffer'>): Promise<Answer<'answerOffer'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('giveBackOrder')
  giveBackOrder(_call: Call<'giveBackOrder'>): Promise<Answer<'giveBackOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }
}
