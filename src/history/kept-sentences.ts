/** What is said of a file that is no kept result, or no longer the one that was kept. */
export const keptSaid = {
  'not-a-snapshot': {
    message: { zh: '这不是留存的考核结果', en: 'this is no kept result' },
    hint: {
      zh: '留存的结果由 score run 文件夹 --snapshot 文件.json 生成',
      en: 'kept results are made by score run FOLDER --snapshot FILE.json',
    },
  },
  'other-version': {
    message: { zh: '这份留存的结果是另一版本的格式', en: 'this kept result is in the form of another version' },
    hint: { zh: '用生成它的那一版标尺读取', en: 'read it with the version of the tool that made it' },
  },
  edited: {
    message: {
      zh: '这份留存的结果被改动过：内容与封签（seal）不符',
      en: 'this kept result was changed: its contents do not match its seal',
    },
    hint: {
      zh: '换回原件；要更正结果，改证据或作出复核决定后重新评分，再留存一份',
      en: 'restore the original; to correct a result, correct the evidence or decide on it, score again and keep that',
    },
  },
} as const;
