import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { NeedsModule } from '../../module-switch.js';

@Controller()
@NeedsModule('wishes')
export class WishesController {
  @Handle('postWish')
  postWish(_call: Call<'postWish'>): Promise<Answer<'postWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('updateWish')
  updateWish(_call: Call<'updateWish'>): Promise<Answer<'updateWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('listWishes')
  listWishes(_call: Call<'listWishes'>): Promise<Answer<'listWishes'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('getWish')
  getWish(_call: Call<'getWish'>): Promise<Answer<'getWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('reviewWish')
  reviewWish(_call: Call<'reviewWish'>): Promise<Answer<'reviewWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('claimWish')
  claimWish(_call: Call<'claimWish'>): Promise<Answer<'claimWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('releaseWish')
  releaseWish(_call: Call<'releaseWish'>): Promise<Answer<'releaseWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('fulfilWish')
  fulfilWish(_call: Call<'fulfilWish'>): Promise<Answer<'fulfilWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('sendBackWish')
  sendBackWish(_call: Call<'sendBackWish'>): Promise<Answer<'sendBackWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('confirmWish')
  confirmWish(_call: Call<'confirmWish'>): Promise<Answer<'confirmWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }

  @Handle('withdrawWish')
  withdrawWish(_call: Call<'withdrawWish'>): Promise<Answer<'withdrawWish'>> {
    throw new AppError('MODULE_OFF', { module: 'wishes' });
  }
}
