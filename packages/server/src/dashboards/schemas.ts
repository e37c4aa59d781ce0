import { operation } from '../platform/http/define.ts';
import { Data, OneOf, Type, Uuid } from '../platform/schema.ts';

const DASHBOARDS = ['invoices', 'usage', 'commits_and_credits'] as const;

export const EmbeddableDashboardPayload = Type.Object(
  {
    customer_id: Uuid(),
    // `credits` of older clients is accepted and not declared.
    dashboard: OneOf([...DASHBOARDS, 'credits'], { enum: DASHBOARDS }),
    dashboard_options: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.String() }))),
    color_overrides: Type.Optional(
      Type.Array(
        Type.Object({
          name: Type.Optional(
            OneOf([
              'Gray_dark',
              'Gray_medium',
              'Gray_light',
              'Gray_extralight',
              'White',
              'Primary_medium',
              'Primary_light',
              'UsageLine_0',
              'UsageLine_1',
              'UsageLine_2',
              'UsageLine_3',
              'UsageLine_4',
              'UsageLine_5',
              'UsageLine_6',
              'UsageLine_7',
              'UsageLine_8',
              'UsageLine_9',
              'Primary_green',
              'Primary_red',
              'Progress_bar',
              'Progress_bar_background',
              'Action',
              'Action_hover',
            ]),
          ),
          value: Type.Optional(Type.String()),
        }),
      ),
    ),
    bm_group_key_overrides: Type.Optional(
      Type.Array(
        Type.Object({
          group_key_name: Type.String(),
          display_name: Type.Optional(Type.String()),
          value_display_names: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        }),
      ),
    ),
  },
  { $id: 'EmbeddableDashboardPayload' },
);

export const embeddableDashboard = operation('POST', '/v1/dashboards/getEmbeddableUrl', {
  id: 'embeddableDashboard-v1',
  tag: 'Dashboards',
  summary: 'Make a link to an embeddable customer dashboard',
  body: EmbeddableDashboardPayload,
  response: Data(Type.Object({ url: Type.Optional(Type.String()) })),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [embeddableDashboard];
