import { Injectable, Logger } from '@nestjs/common';
import { holdsRole, mayInOrganisation } from '../../kit/access/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Settings } from '../../settings.js';
import { WechatClient } from '../identity/index.js';
import { OrganisationReader } from '../organisations/index.js';

const PAGE = 'packages/join/index';

/** The printed code 加入码. It does not rotate, so WeChat can draw it as a mini-program code. */
@Injectable()
export class GetJoinCode {
  private readonly log = new Logger(GetJoinCode.name);

  constructor(
    private readonly settings: Settings,
    private readonly organisations: OrganisationReader,
    private readonly wechat: WechatClient,
  ) {}

  async run({ actor, query: { organisationId } }: Call<'getJoinCode'>): Promise<Answer<'getJoinCode'>> {
    if (organisationId !== undefined) {
      const organisation = await this.organisations.byId(organisationId);
      if (!organisation) throw new AppError('NOT_FOUND', { what: 'organisation' });
      const may =
        holdsRole(actor, 'platform') ||
        mayInOrganisation(actor, 'reviewer', organisation) ||
        mayInOrganisation(actor, 'organiser', organisation);
      if (!may) throw new AppError('FORBIDDEN');
    }
    const from = organisationId === undefined ? '' : `org${organisationId}`;
    return {
      url: `${this.settings.publicUrl}/#/${PAGE}${from && `?from=${from}`}`,
      miniProgramCode: await this.miniProgramCode(from || 'join'),
    };
  }

  private async miniProgramCode(scene: string): Promise<string | null> {
    try {
      const { image, contentType } = await this.wechat.miniProgramCode({ scene, page: PAGE });
      return `data:${contentType};base64,${image.toString('base64')}`;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.log.warn(`no mini-program code: ${error.code}`);
      return null;
    }
  }
}
