import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';

/** Masked personal data as the server sent them, with an explanation of why they are masked. */
export function Masked({ value }: { value: string | null | undefined }) {
  if (!value) return <span className="faint">未填写</span>;
  return (
    <Tooltip title="按个人信息保护要求脱敏显示">
      <span className="num">
        {value} <EyeInvisibleOutlined className="faint" aria-label="已脱敏" />
      </span>
    </Tooltip>
  );
}
