import { Card, Table } from 'antd';
import { nameOf, useDistrict } from '../../district/district';
import { CategoryMark } from '../../kit/marks/category-mark';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import type { Project } from './types';

/** What an organisation submitted: content, place, posts, risks. Organisers and reviewers see the same. */
export function ProjectFacts({ project }: { project: Project }) {
  const { place, risks } = project;
  return (
    <>
      <Card title="做什么">
        <p className="pre" style={{ marginBottom: 16 }}>
          {project.content}
        </p>
        <dl className="facts">
          <dt>服务类别</dt>
          <dd>
            <CategoryMark code={project.category} name={project.categoryName} />
          </dd>
          <dt>团体</dt>
          <dd>{project.organisationName}</dd>
          <dt>地点</dt>
          <dd>
            {place.name} <span className="faint">{place.address}</span>
          </dd>
          <dt>地区</dt>
          <dd>{project.regionName}</dd>
          <dt>负责人</dt>
          <dd>
            {project.contactName} <span className="num">{project.contactPhone}</span>
          </dd>
        </dl>
      </Card>
      <Card title="岗位">
        <Posts posts={project.posts} />
      </Card>
      <Card title="风险、保险与培训" extra={<StateTag of="risk" state={risks.level} />}>
        <dl className="facts">
          <dt>风险告知</dt>
          <dd className="pre">{risks.disclosure || <span className="faint">无</span>}</dd>
          <dt>保险</dt>
          <dd>
            {risks.insured ? (
              <>
                <Chip tone="good">已投保</Chip>{' '}
                {risks.policyNumber && (
                  <>
                    保单号 <span className="num">{risks.policyNumber}</span>
                  </>
                )}
              </>
            ) : (
              <Chip>未投保</Chip>
            )}
          </dd>
          <dt>岗前培训</dt>
          <dd className="pre">{risks.training ? risks.trainingPlan || '有' : <Chip>无</Chip>}</dd>
        </dl>
      </Card>
    </>
  );
}

function Posts({ posts }: { posts: Project['posts'] }) {
  const skills = useDistrict()?.skills;
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={posts}
      columns={[
        {
          title: '岗位',
          render: (_, post) => (
            <>
              <b>{post.name}</b>
              {post.duty && <div className="cell-sub pre">{post.duty}</div>}
            </>
          ),
        },
        { title: '每班次', width: 84, align: 'right', render: (_, post) => `${post.headcount} 人` },
        { title: '条件', width: '40%', render: (_, post) => conditionsText(post.conditions, (code) => nameOf(skills, code)) },
      ]}
    />
  );
}

function conditionsText({ minAge, maxAge, skills, note }: Project['posts'][number]['conditions'], skillName: (code: string) => string) {
  const age =
    minAge !== null && maxAge !== null
      ? `${minAge}–${maxAge} 岁`
      : minAge !== null
        ? `${minAge} 岁以上`
        : maxAge !== null
          ? `${maxAge} 岁以下`
          : null;
  return [age, ...skills.map(skillName), note || null].filter(Boolean).join('；') || '不限';
}
