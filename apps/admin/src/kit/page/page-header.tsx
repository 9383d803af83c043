import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTitle } from '../../district/title';
import { BackLink } from './back-link';

interface Props {
  title: ReactNode;
  /** One line below the title: what the page is for, or facts of the record. */
  hint?: ReactNode;
  tag?: ReactNode;
  /** Address of the back arrow when the page was opened directly; otherwise it goes back to the page before. */
  back?: string;
  actions?: ReactNode;
}

export function PageHeader({ title, hint, tag, back, actions }: Props) {
  useTitle(typeof title === 'string' ? title : null);
  return (
    <Flex justify="space-between" align="flex-start" gap={24} wrap className="page-header">
      <Flex gap={12} align="flex-start" style={{ minWidth: 0 }}>
        {back && (
          <BackLink to={back} label="返回">
            <Button icon={<ArrowLeftOutlined />} shape="circle" tabIndex={-1} />
          </BackLink>
        )}
        <div style={{ minWidth: 0 }}>
          <Flex gap={12} align="center" wrap>
            <Typography.Title level={1} className="page-title">
              {title}
            </Typography.Title>
            {tag}
          </Flex>
          {hint && <div className="page-hint">{hint}</div>}
        </div>
      </Flex>
      {actions && (
        <Flex gap={8} wrap>
          {actions}
        </Flex>
      )}
    </Flex>
  );
}
