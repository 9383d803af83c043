import { PrinterOutlined } from '@ant-design/icons';
import { Button, Card, Flex, QRCode, Select, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useDistrict } from '../../district/district';
import { hasRole, myOrganisations, useMe } from '../../session/session';
import { ErrorResult } from '../../kit/feedback/error-result';
import { PageHeader } from '../../kit/page/page-header';
import { OrganisationSelect } from '../../kit/forms/organisation-select';
import { BrandMark } from '../../kit/marks/brand-mark';
import './join-code.css';

/** 加入二维码: a poster to print. Cameras open its link; WeChat opens the mini-program. */
export function Component() {
  const me = useMe();
  const district = useDistrict();
  const own = myOrganisations(me);
  const everyone = hasRole(me, 'platform') || hasRole(me, 'reviewer');
  const [organisationId, setOrganisationId] = useState<number | undefined>(everyone ? undefined : own[0]?.id);
  const code = useApi('getJoinCode', { query: organisationId === undefined ? {} : { organisationId } });

  return (
    <>
      <PageHeader
        title="加入二维码"
        hint="打印后贴在社区、驿站和服务大厅；居民扫码即可加入志愿者"
        actions={
          <Button type="primary" icon={<PrinterOutlined />} disabled={!code.data} onClick={() => print()}>
            打印
          </Button>
        }
      />
      <Flex gap={24} align="flex-start" wrap>
        <article className="poster" aria-label="加入志愿者海报">
          <div className="poster-head">
            <BrandMark size={64} />
            <div>
              <h2>{district?.platformName}</h2>
              <p>{district?.slogan}</p>
            </div>
          </div>
          {code.isError && !code.data ? (
            <ErrorResult error={code.error} retry={() => void code.refetch()} />
          ) : code.data ? (
            <>
              <div className="poster-codes">
                <figure>
                  <div aria-hidden>
                    <QRCode value={code.data.url} type="svg" size={222} errorLevel="Q" bordered={false} color="#000000" bgColor="#ffffff" />
                  </div>
                  <figcaption>手机相机或浏览器扫一扫</figcaption>
                </figure>
                {code.data.miniProgramCode && (
                  <figure>
                    <img src={code.data.miniProgramCode} width={248} height={248} alt="微信小程序码" />
                    <figcaption>微信扫一扫，打开小程序</figcaption>
                  </figure>
                )}
              </div>
              <p className="poster-call">扫码加入志愿者</p>
              <p className="poster-steps">填一次资料 · 挑一件合适的事 · 到场扫码签到</p>
            </>
          ) : (
            <Skeleton active />
          )}
          {district && <p className="poster-foot">不会用手机？请拨打 {district.hotline}，或找社区工作人员帮您</p>}
        </article>
        <Card className="no-print" style={{ width: 340 }} title="这张海报">
          <Flex vertical gap={16}>
            <label>
              <div className="page-hint" style={{ marginBottom: 6 }}>
                扫码加入后关联到
              </div>
              {everyone ? (
                <OrganisationSelect
                  aria-label="关联团体"
                  allowClear
                  placeholder="全区通用"
                  style={{ width: '100%' }}
                  onChange={(id) => setOrganisationId(id)}
                  {...(organisationId === undefined ? {} : { value: organisationId })}
                />
              ) : (
                <Select
                  aria-label="关联团体"
                  style={{ width: '100%' }}
                  value={organisationId ?? null}
                  options={own.map((o) => ({ value: o.id, label: o.name }))}
                  onChange={(id) => setOrganisationId(id ?? undefined)}
                />
              )}
            </label>
            {code.data && (
              <>
                <Typography.Text copyable={{ text: code.data.url }} type="secondary" style={{ wordBreak: 'break-all' }}>
                  {code.data.url}
                </Typography.Text>
                {!code.data.miniProgramCode && <span className="page-hint">暂时连接不到微信，海报上只有通用二维码。</span>}
              </>
            )}
          </Flex>
        </Card>
      </Flex>
    </>
  );
}
