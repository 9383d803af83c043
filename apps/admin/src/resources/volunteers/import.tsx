import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Table, Upload } from 'antd';
import { useState } from 'react';
import { csvText } from '@zhiyuanhong/contracts/csv-text';
import { rosterBytes } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../api/use-api';
import { csv, download } from '../../kit/tables/csv';
import { count } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { StatTile } from '../../kit/figures/stat-tile';
import { Tiles } from '../../kit/figures/tiles';
import type { ImportReport } from './types';

const header = ['姓名', '身份证号', '手机号', '社区编码', '技能', '类别', '语言', '政治面貌', '累计分钟'];

/** 志愿者导入: a roster file as CSV, first tried, then imported. A row counts once even when the file is sent twice. */
export function Component() {
  const { message } = App.useApp();
  const [file, setFile] = useState<{ name: string; text: string }>();
  const [report, setReport] = useState<{ dryRun: boolean; answer: ImportReport }>();
  const act = useAct('importVolunteers');

  const run = async (text: string, dryRun: boolean) => {
    const answer = await act.mutateAsync({ body: { csv: text, dryRun } });
    setReport({ dryRun, answer });
  };

  const choose = async (chosen: File) => {
    setReport(undefined);
    if (chosen.size > rosterBytes) return void message.error('文件超过 20 MB，请分成几份');
    const text = csvText(new Uint8Array(await chosen.arrayBuffer()));
    setFile({ name: chosen.name, text });
    await run(text, true).catch(() => undefined);
  };

  return (
    <>
      <PageHeader
        title="志愿者导入"
        hint="整份名册一次校验，先看结果再导入；同一份文件重复导入不会重复建档"
        actions={
          <Button icon={<DownloadOutlined />} onClick={() => download('志愿者名册模板.csv', csv(header, []))}>
            下载模板
          </Button>
        }
      />
      <div className="stack">
        <Card>
          <Upload.Dragger
            accept=".csv,text/csv"
            maxCount={1}
            showUploadList={false}
            disabled={act.isPending}
            beforeUpload={(chosen) => {
              void choose(chosen);
              return false;
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
            <p className="ant-upload-text">{file ? file.name : '点击选择，或把 CSV 文件拖到这里'}</p>
            <p className="ant-upload-hint">
              表头：{header.join('、')}（累计分钟可不填；社区也可写名称，列名为“社区名称”）。最多 20,000 行、20 MB。Excel 另存为 CSV 即可。
            </p>
          </Upload.Dragger>
        </Card>
        {act.isPending && <Alert type="info" showIcon title="正在逐行核对，请稍候…" />}
        {report && file && (
          <Outcome report={report} busy={act.isPending} take={() => run(file.text, false).catch(() => undefined)} fileName={file.name} />
        )}
      </div>
    </>
  );
}

function Outcome({
  report: { dryRun, answer },
  busy,
  take,
  fileName,
}: {
  report: { dryRun: boolean; answer: ImportReport };
  busy: boolean;
  take: () => void;
  fileName: string;
}) {
  return (
    <>
      <Tiles label="核对结果">
        <StatTile label="数据行" value={count(answer.rows)} />
        <StatTile label={dryRun ? '可导入' : '已导入'} value={count(answer.imported)} tone="good" />
        <StatTile label="已在库中" value={count(answer.alreadyThere)} hint="平台已有，或文件里重复，不再建档" />
        <StatTile label="有错误" value={count(answer.faultyRows)} tone={answer.faultyRows > 0 ? 'waiting' : 'plain'} />
      </Tiles>
      {dryRun ? (
        <Alert
          type={answer.imported > 0 ? 'success' : 'warning'}
          showIcon
          title={
            answer.imported > 0
              ? `核对完毕，可导入 ${count(answer.imported)} 人${answer.faultyRows > 0 ? '，有错误的行会跳过' : ''}`
              : '没有可以导入的新志愿者'
          }
          action={
            answer.imported > 0 && (
              <Button type="primary" loading={busy} onClick={take}>
                正式导入
              </Button>
            )
          }
        />
      ) : (
        <Alert type="success" showIcon title={`已导入 ${count(answer.imported)} 名志愿者`} />
      )}
      {answer.faults.length > 0 && (
        <section className="query" aria-label="错误行">
          <div className="query-bar">
            <h2 className="section-title" style={{ margin: 0 }}>
              错误行{answer.faultyRows > answer.faults.length ? '（只列出前 1,000 条）' : ''}
            </h2>
            <span className="grow" />
            <Button
              icon={<DownloadOutlined />}
              onClick={() =>
                download(
                  `错误行-${fileName}`,
                  csv(
                    ['行', '列', '原因'],
                    answer.faults.map((f) => [f.row, f.column, f.reason]),
                  ),
                )
              }
            >
              下载
            </Button>
          </div>
          <Table
            rowKey={(fault) => `${fault.row}-${fault.column}-${fault.reason}`}
            size="middle"
            dataSource={answer.faults}
            pagination={answer.faults.length > 20 ? { pageSize: 20 } : false}
            columns={[
              { title: '行', dataIndex: 'row', width: 90 },
              { title: '列', dataIndex: 'column', width: 160 },
              { title: '原因', dataIndex: 'reason' },
            ]}
          />
        </section>
      )}
    </>
  );
}
