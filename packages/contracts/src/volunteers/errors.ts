import { error } from '../kit/error.js';

export default {
  ID_NUMBER_INVALID: error<{ reason: 'format' | 'checksum' | 'birthDate' | 'region' }>(400, '身份证号码不正确，请核对'),
  ID_NUMBER_TAKEN: error(409, '该身份证号已注册志愿者，请用原账号登录或联系工作人员'),
  REAL_NAME_MISMATCH: error(422, '姓名与身份证号核验不一致，请核对'),
  GUARDIAN_CONSENT_REQUIRED: error<{ age: number }>(422, '未满 14 周岁（{age} 岁）须由监护人同意后加入'),
  CONSENT_REQUIRED: error<{ document: 'codeOfConduct' | 'privacy'; version: string }>(422, '请先阅读并同意最新版的约定（{version}）'),
  ALREADY_VOLUNTEER: error(409, '您已经是志愿者了'),
  NOT_A_VOLUNTEER: error(403, '请先加入志愿者'),
  IMPORT_UNREADABLE: error<{ reason: string }>(400, '文件无法读取：{reason}'),
};
