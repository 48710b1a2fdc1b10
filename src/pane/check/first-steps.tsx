const steps: readonly string[] = [
  '填写“二、主动公开”“三、依申请公开”“四、复议诉讼”三张表的浅黄色格，没有发生的填 0。绿色的总计自动计算。',
  '点“导入上年数据”，选择上年的年度报告，用于核对结转。没有上年报告的可以不填。',
  '边填边看上方的校验结果；填完点“校验”，再到“报告”页生成文字。',
];

/** What to do next, while the tables are still empty. */
export const FirstSteps = () => (
  <section class="first-steps">
    <h2 class="group-head">表格已建好，接下来</h2>
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </section>
);
