// Generated from openapi.json by `npm run client`; do not edit.

export interface paths {
    readonly "/sandbox/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the platform clock */
        readonly get: operations["getSandboxClock"];
        readonly put?: never;
        /** Move the simulated clock forward, doing all work that falls due on the way */
        readonly post: operations["setSandboxClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sandbox/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the webhook endpoints */
        readonly get: operations["listSandboxWebhooks"];
        readonly put?: never;
        /** Add a webhook endpoint, which may lie on this machine */
        readonly post: operations["addSandboxWebhook"];
        /** Remove the webhook endpoints with an id or address, named in the query or the body, or all of them */
        readonly delete: operations["removeSandboxWebhooks"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alerts/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive an alert */
        readonly post: operations["archiveAlert-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alerts/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a threshold alert */
        readonly post: operations["createAlert-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/apiTokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the API tokens */
        readonly get: operations["listApiTokens-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/apiTokens/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive an API token for good */
        readonly post: operations["archiveApiToken-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/apiTokens/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make an API token; its text is shown this once */
        readonly post: operations["createApiToken-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/approval_requests/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Submit requests for approval */
        readonly post: operations["submitApprovalRequests-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/archiveCustomerBillingProviderConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive billing provider configurations of a customer */
        readonly post: operations["archiveCustomerBillingProviderConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/archiveCustomerRevenueSystemConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive revenue system configurations of a customer */
        readonly post: operations["archiveCustomerRevenueSystemConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/auditLogs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read who changed what, and follow new entries */
        readonly get: operations["getAuditLogs-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/billable-metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List billable metrics */
        readonly get: operations["listAllBillableMetrics-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/billable-metrics/{billable_metric_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a billable metric */
        readonly get: operations["getBillableMetric-v1"];
        /** Rename a billable metric */
        readonly put: operations["updateBillableMetric-v1"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/billable-metrics/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a billable metric */
        readonly post: operations["archiveBillableMetric-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/billable-metrics/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a billable metric from filters or from SQL */
        readonly post: operations["createBillableMetricV1-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/client/billing-config/{billing_provider_type}/apiKey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store a billing provider's API key */
        readonly post: operations["setBillingProviderApiKey-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/client/billing-config/stripe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create the Stripe settings */
        readonly post: operations["createStripeBillingSettings-v1"];
        /** Delete the Stripe settings */
        readonly delete: operations["deleteStripeBillingSettings-v1"];
        readonly options?: never;
        readonly head?: never;
        /** Change the Stripe settings */
        readonly patch: operations["updateStripeBillingSettings-v1"];
        readonly trace?: never;
    };
    readonly "/v1/client/config/webhook_secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store the secret that verifies webhooks sent by a billing provider */
        readonly post: operations["setClientWebhookSecret-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/composite/createCustomerWithContract": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a customer and its contract in one step */
        readonly post: operations["createCustomerWithContract-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/products/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a product */
        readonly post: operations["archiveProductListItem-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/products/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a product */
        readonly post: operations["createProduct-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/products/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a product */
        readonly post: operations["getProduct-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/products/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List products */
        readonly post: operations["listProducts-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/products/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change a product from an hour on */
        readonly post: operations["updateProduct-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/addRate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a rate to a card */
        readonly post: operations["addRate-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/addRates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add many rates to a card, all or none */
        readonly post: operations["addRates-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a rate card */
        readonly post: operations["archiveRateCard-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a rate card */
        readonly post: operations["createRateCard-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a rate card */
        readonly post: operations["getRateCard-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/getNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a named schedule of a rate card */
        readonly post: operations["getRateCardNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/getRates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the rates of a card at an instant */
        readonly post: operations["getRates-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/getRateSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the rates of a card over a span of time */
        readonly post: operations["getRateSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List rate cards */
        readonly post: operations["listRateCards-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/moveRateCardProducts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Move products within a card's order */
        readonly post: operations["moveRateCardProducts-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/setRateCardProductsOrder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set the order of a card's products */
        readonly post: operations["setRateCardProductsOrder-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change a rate card's name, aliases or conversions */
        readonly post: operations["updateRateCard-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contract-pricing/rate-cards/updateNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write a span of a rate card's named schedule */
        readonly post: operations["updateRateCardNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/addManualBalanceLedgerEntry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a manual entry to a balance's ledger */
        readonly post: operations["addManualBalanceLedgerEntry-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/amend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add terms to a contract as an amendment */
        readonly post: operations["amendContract-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a contract */
        readonly post: operations["archiveContract-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/commits/disableTrueup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Drop the true-up of a postpaid commit */
        readonly post: operations["disableCommitTrueup-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/commits/threshold-billing/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report the outcome of an external payment */
        readonly post: operations["releaseExternalPaymentGateThresholdCommit-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a contract */
        readonly post: operations["createContract-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/createHistoricalInvoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Import usage invoices of past periods */
        readonly post: operations["createHistoricalContractUsageInvoices-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerBalances/getNetBalance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read what a customer can still draw in one pricing unit */
        readonly post: operations["getNetBalance-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerBalances/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's commits and credits together */
        readonly post: operations["listCustomerBalances-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCommits/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a commit at customer level */
        readonly post: operations["createCustomerCommit-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCommits/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's commits */
        readonly post: operations["listCustomerCommits-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCommits/updateEndDate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End a commit's access or invoices earlier */
        readonly post: operations["updateCommitEndDate-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCredits/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a credit at customer level */
        readonly post: operations["createCustomerCredit-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCredits/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's credits */
        readonly post: operations["listCustomerCredits-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/customerCredits/updateEndDate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End a credit's access earlier */
        readonly post: operations["updateCreditEndDate-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a contract with its amendments */
        readonly post: operations["getContract-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/getContractRateSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the prices a contract pays at an instant */
        readonly post: operations["getContractRateSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/getNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a named schedule of a contract */
        readonly post: operations["getContractNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/getSubscriptionQuantityHistory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the quantities and prices of a subscription over time */
        readonly post: operations["getSubscriptionQuantityHistory-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/getSubscriptionSeatsHistory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the seats of a subscription over time */
        readonly post: operations["getSubscriptionSeatsHistory-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's contracts with their amendments */
        readonly post: operations["listContracts-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/listNamedSchedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List the named schedules of a customer's contracts */
        readonly post: operations["listContractsNamedSchedules-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/scheduleProServicesInvoice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Invoice professional services of a contract */
        readonly post: operations["scheduleProServicesInvoice-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/seatBalances/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List balances by seat */
        readonly post: operations["listSeatBalances-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/setUsageFilter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Choose which events belong to a contract */
        readonly post: operations["setUsageFilter-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/updateEndDate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Move or remove a contract's end */
        readonly post: operations["updateContractEndDate-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/updateInvoiceIssueDate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Move the issue date of a draft invoice */
        readonly post: operations["updateInvoiceIssueDate-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/updateNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write a span of a contract's named schedule */
        readonly post: operations["updateContractNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/credit-types/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a custom pricing unit */
        readonly post: operations["createCreditType-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/credit-types/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List pricing units: currencies and custom units */
        readonly get: operations["listCreditTypes-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customer-alerts/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read an alert and its state for a customer */
        readonly post: operations["getCustomerAlert-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customer-alerts/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's alerts with their states */
        readonly post: operations["listCustomerAlerts-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customer-alerts/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Forget an alert's state for a customer and evaluate it afresh */
        readonly post: operations["resetCustomerAlerts-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List customers */
        readonly get: operations["listCustomers-v1"];
        readonly put?: never;
        /** Create a customer */
        readonly post: operations["createCustomer-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a customer */
        readonly get: operations["getCustomer-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/billable-metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the billable metrics available to a customer */
        readonly get: operations["listBillableMetrics-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/billing-config/{billing_provider_type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a customer's direct configuration of a billing provider */
        readonly get: operations["getLegacyBillingConfig-v1"];
        readonly put?: never;
        /** Set a customer's direct configuration of a billing provider */
        readonly post: operations["setLegacyBillingConfig-v1"];
        /** Archive a customer's direct configuration of a billing provider */
        readonly delete: operations["deleteLegacyBillingConfig-v1"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/costs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a customer's gross usage spend by day */
        readonly get: operations["listCosts-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List a customer's invoices */
        readonly get: operations["listInvoices-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices/{invoice_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read an invoice */
        readonly get: operations["getInvoice-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices/{invoice_id}/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Download an invoice as PDF */
        readonly get: operations["getInvoicePdf-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices/breakdowns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read invoices hour by hour or day by day */
        readonly get: operations["listBreakdownInvoices-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices/invoice_seats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add seats and invoice them at once */
        readonly post: operations["chargeSeats-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/invoices/spend-breakdowns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read gross spend by window and by groups of one's choice */
        readonly post: operations["listSpendBreakdownInvoices-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/previewEvents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Show what events would do to draft invoices */
        readonly post: operations["previewCustomerEvents-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/purchasedSeats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the seats a customer has purchased */
        readonly get: operations["getPurchasedSeats-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/setIngestAliases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Replace the names under which events reach a customer */
        readonly post: operations["setIngestAliases-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/setName": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rename a customer */
        readonly post: operations["setCustomerName-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{customer_id}/updateConfig": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change a customer's configuration */
        readonly post: operations["updateCustomerConfig-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a customer for good */
        readonly post: operations["archiveCustomer-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/getNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a named schedule of a customer */
        readonly post: operations["getCustomerNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/setBillableStatus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark a customer billable or unbillable from a date on */
        readonly post: operations["setCustomerBillableStatus-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/updateNamedSchedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write a span of a customer's named schedule */
        readonly post: operations["updateCustomerNamedSchedule-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customFields/addKey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Register a custom field key for a kind of object */
        readonly post: operations["addCustomFieldKey-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customFields/deleteValues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Delete custom field values from an object */
        readonly post: operations["deleteCustomFields-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customFields/listKeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List the registered custom field keys */
        readonly post: operations["listCustomFieldKeys-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customFields/removeKey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Remove a custom field key and its values */
        readonly post: operations["disableCustomFieldKey-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customFields/setValues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set custom field values on an object */
        readonly post: operations["setCustomFields-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/dashboards/getEmbeddableUrl": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a link to an embeddable customer dashboard */
        readonly post: operations["embeddableDashboard-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Find received events by transaction id */
        readonly post: operations["searchEvents-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/getCustomerBillingProviderConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a customer's billing provider configurations */
        readonly post: operations["getCustomerBillingProviderConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/getCustomerRevenueSystemConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a customer's revenue system configurations */
        readonly post: operations["getCustomerRevenueSystemConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ingest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send up to 100 usage events */
        readonly post: operations["ingest-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/integrations/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write a log line of an integration */
        readonly post: operations["integrationCloudwatchLogger-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/invoices/regenerate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a new invoice in place of a void one */
        readonly post: operations["regenerateInvoice-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/invoices/sendAgain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send an invoice once more whose delivery failed */
        readonly post: operations["sendInvoiceAgain-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/invoices/setExternalStatus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write back what became of an invoice that was delivered elsewhere */
        readonly post: operations["setExternalStatus-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/invoices/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Void a finalized invoice */
        readonly post: operations["voidInvoice-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/listConfiguredBillingProviders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List the connected billing providers */
        readonly post: operations["listConfiguredBillingProviders-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/packages/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a package */
        readonly post: operations["archivePackage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/packages/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create a package, a template of contract terms */
        readonly post: operations["createPackage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/packages/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a package */
        readonly post: operations["getPackage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/packages/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List packages */
        readonly post: operations["listPackages-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/packages/listContractsOnPackage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List the contracts made from a package */
        readonly post: operations["listContractsOnPackage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payments/attempt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for the payment of an invoice; an open attempt is canceled */
        readonly post: operations["attemptPayment-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payments/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give up the open attempt to be paid for an invoice */
        readonly post: operations["cancelPayment-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payments/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's payments, the newest first */
        readonly post: operations["listPayments-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An empty page, for clients of the time of plans */
        readonly get: operations["listPlans-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/services": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the network addresses of this server */
        readonly get: operations["getServices-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/setCustomerBillingProviderConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add billing provider configurations to customers */
        readonly post: operations["setCustomerBillingProviderConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/setCustomerRevenueSystemConfigurations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add revenue system configurations to customers */
        readonly post: operations["setCustomerRevenueSystemConfigurations-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/setUpBillingProvider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Connect a billing provider */
        readonly post: operations["setUpBillingProvider-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/threshold-billing/update-active-recharge-config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change the prepaid recharge of a customer's active contract */
        readonly post: operations["updateActiveRechargeConfig-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/upsertAnrokApiToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store the Anrok token */
        readonly post: operations["upsertAnrokApiToken-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/upsertAvalaraCredentials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store the Avalara credentials */
        readonly post: operations["upsertAvalaraCredentials-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read usage of many customers and metrics by window */
        readonly post: operations["getUsageBatch-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/usage/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read one customer's usage of one metric, by group and window */
        readonly post: operations["getPagedUsage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/usage/seats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read seat counts by window */
        readonly post: operations["getSeatsUsage-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the webhook endpoints */
        readonly get: operations["listWebhooks-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a webhook endpoint; the answer shows its secret, this once */
        readonly post: operations["createWebhook-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Delete a webhook endpoint; what waits for it is not sent any more */
        readonly post: operations["deleteWebhook-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read what was sent to a webhook endpoint and how it answered, the newest first */
        readonly post: operations["listWebhookDeliveries-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a notification to a webhook endpoint once more, under the same id */
        readonly post: operations["redeliverWebhook-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/rotateSecret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a webhook endpoint a new secret, shown this once */
        readonly post: operations["rotateWebhookSecret-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a webhooks.test notification to one endpoint */
        readonly post: operations["testWebhook-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enable or disable a webhook endpoint */
        readonly post: operations["updateWebhook-v1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/commits/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a commit */
        readonly post: operations["archiveCommit-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/commits/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Edit a commit */
        readonly post: operations["editCommit-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/credits/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive a credit */
        readonly post: operations["archiveCredit-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/credits/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Edit a credit */
        readonly post: operations["editCredit-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Edit a contract's terms */
        readonly post: operations["editContract-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a contract's current terms */
        readonly post: operations["getContract-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/getEditHistory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read the edits of a contract */
        readonly post: operations["getContractEditHistory-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/contracts/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List a customer's contracts by current terms */
        readonly post: operations["listContracts-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Archive an offset notification */
        readonly post: operations["archiveNotificationConfig-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create an offset notification */
        readonly post: operations["createNotificationConfig-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch a system notification or change an offset notification */
        readonly post: operations["editNotificationConfig-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read an offset notification */
        readonly post: operations["getNotificationConfig-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/offset/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List offset notifications */
        readonly post: operations["listOffsetNotificationConfigs-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notifications/system/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** List system notifications and whether they are on */
        readonly post: operations["listSystemNotificationConfigs-v2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/stripe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Called by Stripe when something happens to an invoice or a payment */
        readonly post: operations["stripeWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/stripe/{delivery_method_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same for one of several Stripe accounts */
        readonly post: operations["stripeAccountWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Actor: {
            readonly email?: string;
            readonly id: string;
            readonly name: string;
        };
        readonly AddManualBalanceLedgerEntryPayload: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: uuid */
            readonly id: string;
            readonly per_group_amounts?: {
                readonly [key: string]: number;
            };
            readonly reason: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp?: string;
            readonly uniqueness_key?: string;
        };
        readonly AddRatePayload: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly commit_rate?: components["schemas"]["CommitRate"];
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled: boolean;
            readonly is_prorated?: boolean;
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity?: number;
            /** Format: uuid */
            readonly rate_card_id: string;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            readonly starting_at: string;
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly Alert: {
            readonly alert_specifiers?: readonly components["schemas"]["AlertSpecifier"][];
            readonly credit_grant_type_filters?: readonly string[];
            readonly credit_type?: components["schemas"]["CreditType"] | null;
            readonly custom_field_filters?: readonly components["schemas"]["CustomFieldFilterType"][];
            readonly group_key_filter?: components["schemas"]["GroupKeyFilterType"];
            readonly group_values?: readonly components["schemas"]["GroupValueFilterType"][];
            readonly id: string;
            readonly invoice_types_filter?: components["schemas"]["InvoiceTypesFilterType"];
            readonly name: string;
            readonly seat_filter?: {
                readonly seat_group_key: string;
                readonly seat_group_value?: string;
            };
            /** @enum {string} */
            readonly status: "enabled" | "archived" | "disabled";
            readonly threshold: number;
            /** @enum {string} */
            readonly type: "spend_threshold_reached" | "monthly_invoice_total_spend_threshold_reached" | "usage_threshold_reached" | "low_remaining_days_for_commit_segment_reached" | "low_remaining_commit_balance_reached" | "low_remaining_commit_percentage_reached" | "low_remaining_days_for_contract_credit_segment_reached" | "low_remaining_contract_credit_balance_reached" | "low_remaining_contract_credit_percentage_reached" | "low_remaining_contract_credit_and_commit_balance_reached" | "invoice_total_reached" | "low_remaining_seat_balance_reached";
            readonly uniqueness_key?: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        readonly AlertSpecifier: {
            readonly custom_field_filters?: readonly components["schemas"]["AlertSpecifierInclusiveCustomFieldFilter"][];
            readonly exclude?: readonly components["schemas"]["ExcludeAlertSpecifier"][];
        };
        readonly AlertSpecifierFilter: {
            readonly custom_field_filters: readonly components["schemas"]["CustomFieldFilterType"][];
            readonly exclude?: readonly components["schemas"]["ExcludeAlertSpecifier"][];
        };
        readonly AlertSpecifierInclusiveCustomFieldFilter: {
            /** @enum {string} */
            readonly entity: "Contract" | "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            readonly key: string;
            readonly value?: string;
        };
        readonly AmendContractPayload: {
            readonly commits?: readonly components["schemas"]["CommitInput"][];
            /** Format: uuid */
            readonly contract_id: string;
            readonly credits?: readonly components["schemas"]["CreditInput"][];
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly discounts?: readonly components["schemas"]["DiscountInput"][];
            readonly netsuite_sales_order_id?: string;
            readonly overrides?: readonly components["schemas"]["OverrideInput"][];
            readonly professional_services?: readonly components["schemas"]["ProServiceInput"][];
            readonly reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyOrUpdateInput"][];
            readonly salesforce_opportunity_id?: string;
            readonly scheduled_charges?: readonly components["schemas"]["ScheduledChargeInput"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly total_contract_value?: number;
        };
        readonly ApiToken: {
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            readonly last_used_at: string | null;
            readonly name: string;
            /** @enum {string} */
            readonly role: "admin" | "writer" | "reader";
        };
        readonly AppliedCommitOrCredit: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID" | "CREDIT";
        };
        readonly ApplySeatIncreaseConfigForRecurringCommit: {
            readonly is_prorated: boolean;
        };
        readonly ArchiveAlertPayload: {
            /** Format: uuid */
            readonly id: string;
            readonly release_uniqueness_key?: boolean;
        };
        readonly ArchiveCommitPayload: {
            /** Format: uuid */
            readonly commit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly ArchiveContractPayload: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly void_invoices: boolean;
        };
        readonly ArchiveCreditPayload: {
            /** Format: uuid */
            readonly credit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly ArchiveNotificationConfigPayload: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly ArchiveProductListItemPayload: {
            /** Format: uuid */
            readonly product_id: string;
        };
        readonly AuditLog: {
            readonly action?: string;
            readonly actor?: components["schemas"]["Actor"];
            readonly description?: string;
            readonly id: string;
            readonly request: {
                readonly id: string;
                readonly ip?: string;
                readonly user_agent?: string;
            };
            readonly resource_id?: string;
            readonly resource_type?: string;
            /** @enum {string} */
            readonly status?: "success" | "failure" | "pending";
            /** Format: date-time */
            readonly timestamp: string;
        };
        readonly BalanceCustomFieldFilterType: {
            /** @enum {string} */
            readonly entity: "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            readonly key: string;
            readonly value: string;
        };
        readonly BalanceFilter: {
            readonly balance_types?: readonly ("PREPAID_COMMIT" | "POSTPAID_COMMIT" | "CREDIT")[];
            readonly custom_fields?: {
                readonly [key: string]: string;
            };
            readonly ids?: readonly string[];
        };
        readonly BaseThresholdCommit: {
            readonly description?: string;
            readonly duration?: {
                /** @enum {string} */
                readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
                readonly value: number;
            };
            readonly name?: string;
            readonly priority?: number;
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
        };
        readonly BaseUsageFilter: {
            readonly group_key: string;
            readonly group_values: readonly string[];
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly BaseUsageFilterWithRequiredStartingAt: {
            readonly group_key: string;
            readonly group_values: readonly string[];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly BillableMetricForEventsSearch: {
            readonly aggregate?: string;
            readonly aggregate_keys?: readonly string[];
            readonly aggregation_key?: string;
            /** @enum {string} */
            readonly aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "custom_sql" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            readonly archived_at?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly event_type_filter?: components["schemas"]["EventTypeFilter"];
            readonly filter?: {
                readonly [key: string]: unknown;
            };
            readonly group_by?: readonly string[];
            readonly group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly property_filters?: components["schemas"]["PropertyFiltersArray"];
            readonly sql?: string;
        };
        readonly BillableMetricV1: {
            readonly aggregation_key?: string;
            /** @enum {string} */
            readonly aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            readonly archived_at?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly event_type_filter?: components["schemas"]["EventTypeFilter"];
            readonly group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly property_filters?: components["schemas"]["PropertyFiltersArray"];
            readonly sql?: string;
        };
        readonly BillableMetricWithDeprecatedFields: {
            readonly aggregate?: string;
            readonly aggregate_keys?: readonly string[];
            readonly aggregation_key?: string;
            /** @enum {string} */
            readonly aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            readonly archived_at?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly event_type_filter?: components["schemas"]["EventTypeFilter"];
            readonly filter?: {
                readonly [key: string]: unknown;
            };
            readonly group_by?: readonly string[];
            readonly group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly property_filters?: components["schemas"]["PropertyFiltersArray"];
            readonly sql?: string;
        };
        readonly BillingProviderConfigurationUpdate: {
            readonly billing_provider_configuration: {
                /** @enum {string} */
                readonly billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                /** Format: uuid */
                readonly billing_provider_configuration_id?: string;
                /** @enum {string} */
                readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            };
            readonly schedule: {
                /** @enum {string} */
                readonly effective_at: "START_OF_CURRENT_PERIOD" | "START_OF_NEXT_PERIOD";
            };
        };
        readonly BillingProviderDeliveryMethod: {
            /** @enum {string} */
            readonly billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            /** @enum {string} */
            readonly delivery_method: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            readonly delivery_method_configuration: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly delivery_method_id: string;
        };
        readonly BreakdownInvoice: {
            /** Format: uuid */
            readonly amendment_id?: string;
            /** @enum {string} */
            readonly billable_status?: "billable" | "unbillable";
            /** Format: date-time */
            readonly breakdown_end_timestamp: string;
            /** Format: date-time */
            readonly breakdown_start_timestamp: string;
            readonly constituent_invoices?: readonly {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly customer_id: string;
                /** Format: uuid */
                readonly invoice_id: string;
            }[];
            readonly contract_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly contract_id?: string;
            readonly correction_record?: {
                readonly corrected_external_invoice?: components["schemas"]["ExternalInvoice"];
                /** Format: uuid */
                readonly corrected_invoice_id: string;
                readonly memo: string;
                readonly reason: string;
            };
            /** Format: date-time */
            readonly created_at?: string;
            readonly credit_type: components["schemas"]["CreditType"];
            readonly custom_fields?: {
                readonly [key: string]: unknown;
            };
            readonly customer_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly end_timestamp?: string;
            readonly external_invoice?: components["schemas"]["ExternalInvoice"] | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly issued_at?: string;
            readonly line_items: readonly components["schemas"]["InvoiceLineItem"][];
            readonly net_payment_terms_days?: number;
            readonly netsuite_sales_order_id?: string;
            readonly payer?: {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly customer_id: string;
            };
            /** Format: uuid */
            readonly regenerated_from_invoice_id?: string;
            readonly reseller_royalty?: {
                readonly aws_options?: {
                    readonly aws_account_number?: string;
                    readonly aws_offer_id?: string;
                    readonly aws_payer_reference_id?: string;
                };
                readonly fraction: string;
                readonly gcp_options?: {
                    readonly gcp_account_id?: string;
                    readonly gcp_offer_id?: string;
                };
                readonly netsuite_reseller_id: string;
                /** @enum {string} */
                readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            };
            readonly revenue_system_invoices?: readonly components["schemas"]["RevenueSystemInvoice"][] | null;
            readonly salesforce_opportunity_id?: string;
            /** Format: date-time */
            readonly start_timestamp?: string;
            readonly status: string;
            readonly subtotal?: number;
            readonly total: number;
            readonly type: string;
        };
        readonly ChildHierarchyConfiguration: {
            readonly parent: components["schemas"]["HierarchyLink"];
            /** @enum {string} */
            readonly payer?: "SELF" | "PARENT";
            /** @enum {string} */
            readonly usage_statement_behavior?: "CONSOLIDATE" | "SEPARATE";
        };
        readonly Commit: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly amount?: number;
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly archived_at?: string;
            readonly balance?: number;
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            readonly invoice_schedule?: components["schemas"]["SchedulePointInTime"];
            readonly ledger?: readonly components["schemas"]["CommitLedger"][];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            readonly recurring_commit_id?: string;
            readonly rolled_over_from?: {
                /** Format: uuid */
                readonly commit_id: string;
                /** Format: uuid */
                readonly contract_id: string;
            };
            readonly rollover_fraction?: number;
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            readonly subscription_config?: {
                /** @enum {string} */
                readonly allocation?: "INDIVIDUAL" | "POOLED";
                readonly apply_seat_increase_config?: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
                /** Format: uuid */
                readonly subscription_id?: string;
            };
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID";
            readonly uniqueness_key?: string;
        };
        readonly CommitAdd: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_schedule?: components["schemas"]["CommitAddInvoiceSchedule"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly rollover_fraction?: number;
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID";
        };
        readonly CommitAddInvoiceSchedule: {
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly do_not_invoice?: boolean;
            readonly schedule_items?: readonly {
                readonly amount?: number;
                /** Format: uuid */
                readonly id: string;
                readonly invoice_id?: string | null;
                readonly quantity?: number;
                /** Format: date-time */
                readonly timestamp: string;
                readonly unit_price?: number;
            }[];
        };
        readonly CommitHierarchyChildAccessAll: {
            /** @enum {string} */
            readonly type: "ALL" | "all";
        };
        readonly CommitHierarchyChildAccessContractIds: {
            readonly contract_ids: readonly string[];
            /** @enum {string} */
            readonly type: "CONTRACT_IDS" | "contract_ids";
        };
        readonly CommitHierarchyChildAccessNone: {
            /** @enum {string} */
            readonly type: "NONE" | "none";
        };
        readonly CommitHierarchyConfiguration: {
            readonly child_access: components["schemas"]["CommitHierarchyChildAccessAll"] | components["schemas"]["CommitHierarchyChildAccessNone"] | components["schemas"]["CommitHierarchyChildAccessContractIds"];
        };
        readonly CommitInput: {
            readonly access_schedule?: components["schemas"]["ScheduleDurationInput"];
            readonly amount?: number;
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly invoice_schedule?: components["schemas"]["SchedulePointInTimeInput"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            readonly temporary_id?: string;
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        readonly CommitInputV2: {
            readonly access_schedule?: components["schemas"]["ScheduleDurationInput"];
            readonly amount?: number;
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly invoice_schedule?: components["schemas"]["SchedulePointInTimeInputV2"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly payment_gate_config?: components["schemas"]["CommitPaymentGateConfig"];
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            readonly temporary_id?: string;
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        readonly CommitLedger: components["schemas"]["PrepaidCommitSegmentStartLedgerEntry"] | components["schemas"]["PrepaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PrepaidCommitRolloverLedgerEntry"] | components["schemas"]["PrepaidCommitExpirationLedgerEntry"] | components["schemas"]["PrepaidCommitCanceledLedgerEntry"] | components["schemas"]["PrepaidCommitCreditedLedgerEntry"] | components["schemas"]["PrepaidCommitSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["PostpaidCommitInitialBalanceLedgerEntry"] | components["schemas"]["PostpaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PostpaidCommitRolloverLedgerEntry"] | components["schemas"]["PostpaidCommitTrueupLedgerEntry"] | components["schemas"]["PrepaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitExpirationLedgerEntry"];
        readonly CommitPaymentGateConfig: {
            /** @enum {string} */
            readonly payment_gate_type: "NONE" | "STRIPE" | "EXTERNAL";
            readonly precalculated_tax_config?: {
                readonly tax_amount: number;
                readonly tax_name?: string;
            };
            readonly stripe_config?: {
                readonly invoice_metadata?: {
                    readonly [key: string]: string;
                };
                readonly on_session_payment?: boolean;
                /** @enum {string} */
                readonly payment_type: "INVOICE" | "PAYMENT_INTENT";
            };
            /** @enum {string} */
            readonly tax_type?: "NONE" | "STRIPE" | "ANROK" | "PRECALCULATED";
        };
        readonly CommitRate: {
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly CommitSpecifier: {
            readonly exclude?: readonly components["schemas"]["ExcludeSpecifier"][];
            readonly presentation_group_values?: {
                readonly [key: string]: string;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
        };
        readonly CommitTemplate: {
            readonly access_schedule?: components["schemas"]["RelativeScheduleDuration"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: uuid */
            readonly id: string;
            readonly invoice_schedule?: {
                readonly credit_type: components["schemas"]["CreditType"];
                readonly do_not_invoice: boolean;
                readonly schedule_items: readonly {
                    readonly date_offset: components["schemas"]["RelativeDate"];
                    /** Format: uuid */
                    readonly id: string;
                    readonly quantity: number;
                    readonly unit_price: number;
                }[];
            };
            readonly name?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID";
        };
        readonly CommitTemplateInput: {
            readonly access_schedule: components["schemas"]["RelativeScheduleDurationInput"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly invoice_schedule?: {
                /** Format: uuid */
                readonly credit_type_id?: string;
                readonly do_not_invoice?: boolean;
                readonly schedule_items: readonly {
                    readonly date_offset: components["schemas"]["RelativeDate"];
                    readonly quantity: number;
                    readonly unit_price: number;
                }[];
            };
            readonly name?: string;
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly temporary_id?: string;
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        readonly CommitUpdate: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string | null;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly rollover_fraction?: number | null;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][] | null;
        };
        readonly CommitV2: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly archived_at?: string;
            readonly balance?: number;
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            readonly invoice_schedule?: components["schemas"]["SchedulePointInTime"];
            readonly ledger?: readonly components["schemas"]["CommitLedger"][];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            readonly recurring_commit_id?: string;
            readonly rolled_over_from?: {
                /** Format: uuid */
                readonly commit_id: string;
                /** Format: uuid */
                readonly contract_id: string;
            };
            readonly rollover_fraction?: number;
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID";
        };
        readonly Contract: {
            readonly amendments: readonly components["schemas"]["ContractAmendment"][];
            /** Format: date-time */
            readonly archived_at?: string;
            readonly current: components["schemas"]["ContractWithoutAmendments"];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: uuid */
            readonly id: string;
            readonly initial: components["schemas"]["ContractWithoutAmendments"];
            /** Format: uuid */
            readonly package_id?: string;
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTracker"][];
            readonly subscriptions?: components["schemas"]["Subscriptions"];
            readonly uniqueness_key?: string;
        };
        readonly ContractAmendment: {
            readonly commits: readonly components["schemas"]["Commit"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly credits?: readonly components["schemas"]["Credit"][];
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** Format: uuid */
            readonly id: string;
            readonly netsuite_sales_order_id?: string;
            readonly overrides: readonly components["schemas"]["Override"][];
            readonly professional_services?: readonly components["schemas"]["ProService"][];
            readonly reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyOrUpdate"][];
            readonly salesforce_opportunity_id?: string;
            readonly scheduled_charges: readonly components["schemas"]["ScheduledCharge"][];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly ContractEdit: {
            readonly add_commits?: readonly components["schemas"]["CommitAdd"][];
            readonly add_credits?: readonly components["schemas"]["CreditAdd"][];
            readonly add_discounts?: readonly components["schemas"]["Discount"][];
            readonly add_overrides?: readonly components["schemas"]["OverrideV2"][];
            readonly add_prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly add_pro_services?: readonly components["schemas"]["ProService"][];
            readonly add_recurring_commits?: readonly components["schemas"]["RecurringCommit"][];
            readonly add_recurring_credits?: readonly components["schemas"]["RecurringCredit"][];
            readonly add_reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyOrUpdateV2"][];
            readonly add_scheduled_charges?: readonly components["schemas"]["ScheduledChargeAdd"][];
            readonly add_spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly add_subscriptions?: components["schemas"]["Subscriptions"];
            readonly add_usage_filters?: readonly components["schemas"]["UsageFilterV2"][];
            readonly archive_commits?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly archive_credits?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly archive_scheduled_charges?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            /** Format: uuid */
            readonly id: string;
            readonly remove_overrides?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            /** Format: date-time */
            readonly timestamp?: string;
            readonly uniqueness_key?: string;
            readonly update_commits?: readonly components["schemas"]["CommitUpdate"][];
            /** Format: date-time */
            readonly update_contract_end_date?: string;
            readonly update_contract_name?: string | null;
            readonly update_credits?: readonly components["schemas"]["CreditUpdate"][];
            readonly update_discounts?: readonly components["schemas"]["DiscountUpdate"][];
            readonly update_net_payment_terms_days?: number | null;
            readonly update_prepaid_balance_threshold_configuration?: components["schemas"]["UpdatePrepaidBalanceThresholdConfiguration"];
            readonly update_recurring_commits?: readonly components["schemas"]["RecurringCommitUpdate"][];
            readonly update_recurring_credits?: readonly components["schemas"]["RecurringCreditUpdate"][];
            readonly update_refund_invoices?: readonly components["schemas"]["RefundInvoiceUpdate"][];
            readonly update_scheduled_charges?: readonly components["schemas"]["ScheduledChargeUpdate"][];
            readonly update_spend_threshold_configuration?: components["schemas"]["UpdateSpendThresholdConfiguration"];
            readonly update_subscriptions?: readonly components["schemas"]["SubscriptionsUpdate"][];
        };
        readonly ContractHierarchyConfigurationInput: {
            readonly parent?: components["schemas"]["ContractParentHierarchyConfigurationInput"];
            readonly parent_behavior?: {
                /** @enum {string} */
                readonly invoice_consolidation_type?: "CONCATENATE" | "NONE" | "concatenate" | "none";
            };
            /** @enum {string} */
            readonly payer?: "SELF" | "PARENT" | "self" | "parent";
            /** @enum {string} */
            readonly usage_statement_behavior?: "CONSOLIDATE" | "SEPARATE" | "consolidate" | "separate";
        };
        readonly ContractParentHierarchyConfigurationInput: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly ContractProjectionSummary: {
            /** Format: date-time */
            readonly archived_at?: string;
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly ContractRateSchedule: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            readonly commit_rate?: components["schemas"]["CommitRate"];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled: boolean;
            readonly list_rate: components["schemas"]["Rate"];
            readonly override_rate?: components["schemas"]["Rate"];
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly product_custom_fields: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly product_id: string;
            readonly product_name: string;
            readonly product_tags: readonly string[];
            /** Format: uuid */
            readonly rate_card_id: string;
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly ContractTransition: {
            /** Format: uuid */
            readonly from_contract_id: string;
            /** Format: uuid */
            readonly to_contract_id: string;
            /** @enum {string} */
            readonly type: "RENEWAL";
        };
        readonly ContractTransitionInput: {
            /** Format: uuid */
            readonly from_contract_id: string;
            readonly future_invoice_behavior?: {
                readonly trueup?: ("REMOVE" | "AS_IS" | "remove" | "as_is") | null;
            };
            /** @enum {string} */
            readonly type: "RENEWAL" | "renewal";
        };
        readonly ContractV2: {
            /** Format: date-time */
            readonly archived_at?: string;
            readonly billing_provider_configuration_schedule?: readonly {
                readonly billing_provider_configuration: components["schemas"]["CustomerBillingProviderConfiguration"];
                /** Format: date-time */
                readonly effective_at: string;
                /** Format: date-time */
                readonly effective_until?: string;
            }[];
            readonly commits: readonly components["schemas"]["CommitV2"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly credits?: readonly components["schemas"]["CreditV2"][];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly has_more?: components["schemas"]["HasMore"];
            readonly hierarchy_configuration?: components["schemas"]["HierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            readonly name?: string;
            readonly net_payment_terms_days?: number;
            readonly netsuite_sales_order_id?: string;
            readonly overrides: readonly components["schemas"]["OverrideV2"][];
            /** Format: uuid */
            readonly package_id?: string;
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly priority?: number;
            readonly professional_services?: readonly components["schemas"]["ProService"][];
            /** Format: uuid */
            readonly rate_card_id?: string;
            readonly recurring_commits?: readonly components["schemas"]["RecurringCommit"][];
            readonly recurring_credits?: readonly components["schemas"]["RecurringCredit"][];
            readonly reseller_royalties?: readonly {
                /** @enum {string} */
                readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
                readonly segments: readonly components["schemas"]["ResellerRoyalty"][];
            }[];
            readonly revenue_system_configuration_schedule?: readonly {
                /** Format: date-time */
                readonly effective_at: string;
                /** Format: date-time */
                readonly effective_until?: string;
                readonly revenue_system_configuration: components["schemas"]["CustomerRevenueSystemConfiguration"];
            }[];
            readonly salesforce_opportunity_id?: string;
            readonly scheduled_charges: readonly components["schemas"]["ScheduledCharge"][];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTracker"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscriptions?: components["schemas"]["Subscriptions"];
            readonly total_contract_value?: number;
            readonly transitions: readonly components["schemas"]["ContractTransition"][];
            readonly uniqueness_key?: string;
            readonly usage_filter: readonly components["schemas"]["UsageFilterV2"][];
            readonly usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
        };
        readonly ContractWithoutAmendments: {
            readonly commits: readonly components["schemas"]["Commit"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly credits?: readonly components["schemas"]["Credit"][];
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["HierarchyConfiguration"];
            readonly name?: string;
            readonly net_payment_terms_days?: number;
            readonly netsuite_sales_order_id?: string;
            readonly overrides: readonly components["schemas"]["Override"][];
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly professional_services?: readonly components["schemas"]["ProService"][];
            /** Format: uuid */
            readonly rate_card_id?: string;
            readonly recurring_commits?: readonly components["schemas"]["RecurringCommit"][];
            readonly recurring_credits?: readonly components["schemas"]["RecurringCredit"][];
            readonly reseller_royalties?: readonly components["schemas"]["ResellerRoyalty"][];
            readonly salesforce_opportunity_id?: string;
            readonly scheduled_charges: readonly components["schemas"]["ScheduledCharge"][];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTracker"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly total_contract_value?: number;
            readonly transitions: readonly components["schemas"]["ContractTransition"][];
            readonly usage_filter?: components["schemas"]["UsageFilter"];
            readonly usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
        };
        readonly CreateBillableMetricV1Payload: {
            readonly aggregation_key?: string;
            /** @enum {string} */
            readonly aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly event_type_filter?: components["schemas"]["EventTypeFilter"];
            readonly group_keys?: components["schemas"]["GroupKeysArray"];
            readonly name: string;
            readonly property_filters?: components["schemas"]["PropertyFiltersArray"];
            readonly sql?: string;
        };
        readonly CreateContractPayload: {
            readonly billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfigurationLookup"];
            readonly commits?: readonly components["schemas"]["CommitInput"][];
            readonly credits?: readonly components["schemas"]["CreditInput"][];
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly discounts?: readonly components["schemas"]["DiscountInput"][];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["ContractHierarchyConfigurationInput"];
            /** @enum {string} */
            readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            readonly name?: string;
            readonly net_payment_terms_days?: number;
            readonly netsuite_sales_order_id?: string;
            readonly overrides?: readonly components["schemas"]["OverrideInput"][];
            readonly package_alias?: string;
            /** Format: uuid */
            readonly package_id?: string;
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly professional_services?: readonly components["schemas"]["ProServiceInput"][];
            readonly rate_card_alias?: string;
            /** Format: uuid */
            readonly rate_card_id?: string;
            readonly recurring_commits?: readonly components["schemas"]["RecurringCommitInput"][];
            readonly recurring_credits?: readonly components["schemas"]["RecurringCreditInput"][];
            readonly reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyInput"][];
            readonly revenue_system_configuration?: components["schemas"]["CustomerRevenueSystemConfigurationLookup"];
            readonly salesforce_opportunity_id?: string;
            readonly scheduled_charges?: readonly components["schemas"]["ScheduledChargeInput"][];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTrackerInput"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscriptions?: components["schemas"]["SubscriptionsInput"];
            readonly total_contract_value?: number;
            readonly transition?: components["schemas"]["ContractTransitionInput"];
            readonly uniqueness_key?: string;
            readonly usage_filter?: components["schemas"]["BaseUsageFilter"];
            readonly usage_statement_schedule?: components["schemas"]["UsageStatementScheduleInput"];
        };
        readonly CreateContractResponse: {
            readonly contract?: {
                readonly commits: readonly components["schemas"]["Commit"][];
                /** Format: date-time */
                readonly created_at: string;
                readonly created_by: string;
                readonly credits?: readonly components["schemas"]["Credit"][];
                readonly custom_fields?: components["schemas"]["CustomField"];
                readonly customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
                /** Format: uuid */
                readonly customer_id: string;
                /** Format: date-time */
                readonly ending_before?: string;
                readonly has_more?: components["schemas"]["HasMore"];
                readonly hierarchy_configuration?: components["schemas"]["HierarchyConfiguration"];
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
                readonly name?: string;
                readonly net_payment_terms_days?: number;
                readonly overrides: readonly components["schemas"]["Override"][];
                /** Format: uuid */
                readonly package_id?: string;
                readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
                /** Format: uuid */
                readonly rate_card_id?: string;
                readonly recurring_commits?: readonly components["schemas"]["RecurringCommit"][];
                readonly recurring_credits?: readonly components["schemas"]["RecurringCredit"][];
                readonly scheduled_charges: readonly components["schemas"]["ScheduledCharge"][];
                /** @enum {string} */
                readonly scheduled_charges_on_usage_invoices?: "ALL";
                readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
                /** Format: date-time */
                readonly starting_at: string;
                readonly subscriptions?: components["schemas"]["Subscriptions"];
                readonly transitions: readonly components["schemas"]["ContractTransition"][];
                readonly uniqueness_key?: string;
                readonly usage_filter: readonly {
                    /** Format: date-time */
                    readonly ending_before?: string;
                    readonly group_key: string;
                    readonly group_values: readonly string[];
                    /** Format: date-time */
                    readonly starting_at: string;
                }[];
                readonly usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
            };
            /** Format: uuid */
            readonly id: string;
        };
        readonly CreateCreditTypePayload: {
            readonly name: string;
        };
        readonly CreateCustomerAlertPayload: {
            readonly alert_specifiers?: readonly components["schemas"]["AlertSpecifier"][];
            /** @enum {string} */
            readonly alert_type: "spend_threshold_reached" | "monthly_invoice_total_spend_threshold_reached" | "usage_threshold_reached" | "low_remaining_days_for_commit_segment_reached" | "low_remaining_commit_balance_reached" | "low_remaining_commit_percentage_reached" | "low_remaining_days_for_contract_credit_segment_reached" | "low_remaining_contract_credit_balance_reached" | "low_remaining_contract_credit_percentage_reached" | "low_remaining_contract_credit_and_commit_balance_reached" | "invoice_total_reached" | "low_remaining_seat_balance_reached";
            /** Format: uuid */
            readonly billable_metric_id?: string;
            readonly credit_grant_type_filters?: readonly string[];
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly custom_field_filters?: readonly components["schemas"]["CustomFieldFilterType"][];
            /** Format: uuid */
            readonly customer_id?: string;
            readonly evaluate_on_create?: boolean;
            readonly group_values?: readonly components["schemas"]["GroupValueFilterType"][];
            readonly invoice_types_filter?: components["schemas"]["InvoiceTypesFilterType"];
            readonly name: string;
            readonly plan_id?: unknown;
            readonly seat_filter?: {
                readonly seat_group_key: string;
                readonly seat_group_value?: string;
            };
            readonly threshold: number;
            readonly uniqueness_key?: string;
        };
        readonly CreateCustomerCommitPayload: {
            readonly access_schedule: components["schemas"]["ScheduleDurationInput"];
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly description?: string;
            /** Format: uuid */
            readonly invoice_contract_id?: string;
            readonly invoice_schedule?: components["schemas"]["SchedulePointInTimeInput"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            readonly type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
            readonly uniqueness_key?: string;
        };
        readonly CreateCustomerCreditPayload: {
            readonly access_schedule: components["schemas"]["ScheduleDurationInput"];
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly description?: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly uniqueness_key?: string;
        };
        readonly CreateCustomerPayload: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly customer_billing_provider_configurations?: readonly components["schemas"]["CustomerBillingProviderConfigurationCreateCustomerInput"][];
            readonly customer_revenue_system_configurations?: readonly components["schemas"]["CustomerRevenueSystemConfigurationCreateCustomerInput"][];
            readonly ingest_aliases?: readonly string[];
            readonly name: string;
        };
        readonly CreateCustomerWithContractPayload: {
            readonly contract: {
                readonly billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfigurationLookup"];
                readonly commits?: readonly components["schemas"]["CommitInput"][];
                readonly credits?: readonly components["schemas"]["CreditInput"][];
                readonly custom_fields?: components["schemas"]["CustomField"];
                readonly discounts?: readonly components["schemas"]["DiscountInput"][];
                /** Format: date-time */
                readonly ending_before?: string;
                readonly hierarchy_configuration?: components["schemas"]["ContractHierarchyConfigurationInput"];
                /** @enum {string} */
                readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
                readonly name?: string;
                readonly net_payment_terms_days?: number;
                readonly netsuite_sales_order_id?: string;
                readonly overrides?: readonly components["schemas"]["OverrideInput"][];
                readonly package_alias?: string;
                /** Format: uuid */
                readonly package_id?: string;
                readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
                readonly professional_services?: readonly components["schemas"]["ProServiceInput"][];
                readonly rate_card_alias?: string;
                /** Format: uuid */
                readonly rate_card_id?: string;
                readonly recurring_commits?: readonly components["schemas"]["RecurringCommitInput"][];
                readonly recurring_credits?: readonly components["schemas"]["RecurringCreditInput"][];
                readonly reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyInput"][];
                readonly revenue_system_configuration?: components["schemas"]["CustomerRevenueSystemConfigurationLookup"];
                readonly salesforce_opportunity_id?: string;
                readonly scheduled_charges?: readonly components["schemas"]["ScheduledChargeInput"][];
                /** @enum {string} */
                readonly scheduled_charges_on_usage_invoices?: "ALL";
                readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
                readonly spend_trackers?: readonly components["schemas"]["SpendTrackerInput"][];
                /** Format: date-time */
                readonly starting_at: string;
                readonly subscriptions?: components["schemas"]["SubscriptionsInput"];
                readonly total_contract_value?: number;
                readonly uniqueness_key?: string;
                readonly usage_filter?: components["schemas"]["BaseUsageFilter"];
                readonly usage_statement_schedule?: components["schemas"]["UsageStatementScheduleInput"];
            };
            readonly customer: components["schemas"]["CreateCustomerPayload"];
        };
        readonly CreateHistoricalContractUsageInvoiceRequestPayload: {
            readonly invoices: readonly components["schemas"]["HistoricalContractUsageInvoiceInputPayload"][];
            readonly preview: boolean;
        };
        readonly CreateNotificationConfigPayload: {
            readonly name: string;
            readonly policy: components["schemas"]["LifecycleEventOffsetPolicy"];
            readonly uniqueness_key?: string;
        };
        readonly CreatePackagePayload: {
            readonly aliases?: readonly components["schemas"]["PackageAlias"][];
            /** @enum {string} */
            readonly billing_provider?: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            readonly commits?: readonly components["schemas"]["CommitTemplateInput"][];
            readonly contract_name?: string;
            readonly credits?: readonly components["schemas"]["CreditTemplateInput"][];
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            readonly duration?: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            readonly name: string;
            readonly net_payment_terms_days?: number;
            readonly overrides?: readonly components["schemas"]["OverrideTemplateInput"][];
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly rate_card_alias?: string;
            /** Format: uuid */
            readonly rate_card_id?: string;
            readonly recurring_commits?: readonly components["schemas"]["RecurringCommitTemplateInput"][];
            readonly recurring_credits?: readonly components["schemas"]["RecurringCreditTemplateInput"][];
            readonly scheduled_charges?: readonly components["schemas"]["ScheduledChargeTemplateInput"][];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTrackerInput"][];
            readonly subscriptions?: readonly components["schemas"]["SubscriptionTemplateInput"][];
            readonly uniqueness_key?: string;
            readonly usage_statement_schedule?: components["schemas"]["UsageStatementScheduleTemplateInput"];
        };
        readonly CreateProductListItemPayload: {
            /** Format: uuid */
            readonly billable_metric_id?: string;
            readonly composite_product_ids?: readonly string[];
            /** @enum {string} */
            readonly composite_scope?: "CUSTOMER" | "CONTRACT" | "customer" | "contract";
            readonly composite_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly exclude_free_usage?: boolean;
            readonly include_composite_spend?: boolean;
            readonly is_refundable?: boolean;
            readonly name: string;
            readonly netsuite_internal_item_id?: string;
            readonly netsuite_overage_item_id?: string;
            readonly presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            readonly pricing_group_key?: components["schemas"]["PricingGroupKey"];
            readonly quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            readonly quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** @enum {string} */
            readonly sql_breakdown_granularity?: "HOUR" | "SERVICE_PERIOD" | "hour" | "service_period";
            readonly tags?: readonly string[];
            /** @enum {string} */
            readonly type: "FIXED" | "USAGE" | "COMPOSITE" | "SUBSCRIPTION" | "PROFESSIONAL_SERVICE" | "PRO_SERVICE" | "fixed" | "usage" | "composite" | "subscription" | "professional_service" | "pro_service";
        };
        readonly CreateRateCardPayload: {
            readonly aliases?: readonly components["schemas"]["RateCardAlias"][];
            readonly credit_type_conversions?: readonly components["schemas"]["CreditTypeConversionInput"][];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: uuid */
            readonly fiat_credit_type_id?: string;
            readonly name: string;
        };
        readonly CreateStripeBillingSettingsPayload: {
            readonly alias?: string | null;
            readonly anrok_api_key?: string | null;
            readonly days_until_due?: number | null;
            /** Format: uuid */
            readonly delivery_method_id?: string;
            readonly entity_mappings?: readonly {
                readonly custom_field: string;
                /** @enum {string} */
                readonly entity: "contract" | "rate_card" | "customer" | "product" | "commit" | "invoice";
                readonly target: string;
            }[] | null;
            readonly export_invoice_sub_line_items?: boolean | null;
            readonly include_zero_quantity_sub_line_items?: boolean | null;
            readonly leave_invoices_in_draft?: boolean | null;
            readonly new?: boolean;
            readonly set_effective_at_date_to_inclusive_period_end?: boolean | null;
            readonly skip_zero_dollar_invoices?: boolean | null;
            readonly stripe_api_key: string;
            readonly stripe_invoice_quantity_always_string?: boolean | null;
            readonly webhook_secret?: string | null;
        };
        readonly Credit: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly balance?: number;
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            readonly created_by?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly ledger?: readonly components["schemas"]["CreditLedger"][];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            readonly recurring_credit_id?: string;
            readonly rolled_over_from?: {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly credit_id: string;
            };
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly subscription_config?: {
                /** @enum {string} */
                readonly allocation?: "INDIVIDUAL" | "POOLED";
                readonly apply_seat_increase_config?: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
                /** Format: uuid */
                readonly subscription_id?: string;
            };
            /** @enum {string} */
            readonly type: "CREDIT";
            readonly uniqueness_key?: string;
        };
        readonly CreditAdd: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly rollover_fraction?: number;
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            readonly type: "CREDIT";
        };
        readonly CreditAutomatedInvoiceDeductionLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        readonly CreditCanceledLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_CANCELED";
        };
        readonly CreditCreditedLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_CREDITED";
        };
        readonly CreditExpirationLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_EXPIRATION";
        };
        readonly CreditInput: {
            readonly access_schedule: components["schemas"]["ScheduleDurationInput"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
        };
        readonly CreditLedger: components["schemas"]["CreditSegmentStartLedgerEntry"] | components["schemas"]["CreditAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["CreditExpirationLedgerEntry"] | components["schemas"]["CreditCanceledLedgerEntry"] | components["schemas"]["CreditCreditedLedgerEntry"] | components["schemas"]["CreditManualLedgerEntry"] | components["schemas"]["CreditSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["CreditRolloverLedgerEntry"];
        readonly CreditManualLedgerEntry: {
            readonly amount: number;
            readonly reason: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_MANUAL";
        };
        readonly CreditRolloverLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly new_contract_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_ROLLOVER";
        };
        readonly CreditSeatBasedAdjustmentLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_SEAT_BASED_ADJUSTMENT";
        };
        readonly CreditSegmentStartLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_SEGMENT_START";
        };
        readonly CreditTemplate: {
            readonly access_schedule?: components["schemas"]["RelativeScheduleDuration"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            readonly type: "CREDIT";
        };
        readonly CreditTemplateInput: {
            readonly access_schedule: components["schemas"]["RelativeScheduleDurationInput"];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly name?: string;
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
        };
        readonly CreditType: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly CreditTypeConversion: {
            readonly custom_credit_type: components["schemas"]["CreditType"];
            readonly fiat_per_custom_credit: string;
        };
        readonly CreditTypeConversionInput: {
            /** Format: uuid */
            readonly custom_credit_type_id: string;
            readonly fiat_per_custom_credit: number;
        };
        readonly CreditUpdate: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string | null;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE";
            readonly rollover_fraction?: number | null;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][] | null;
        };
        readonly CreditV2: {
            readonly access_schedule?: components["schemas"]["ScheduleDuration"];
            readonly applicable_contract_ids?: readonly string[];
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly archived_at?: string;
            readonly balance?: number;
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            /** Format: date-time */
            readonly created_at?: string;
            readonly created_by?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly ledger?: readonly components["schemas"]["CreditLedger"][];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority?: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** Format: uuid */
            readonly recurring_credit_id?: string;
            readonly rolled_over_from?: {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly credit_id: string;
            };
            readonly salesforce_opportunity_id?: string;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
            /** @enum {string} */
            readonly type: "CREDIT";
        };
        readonly Customer: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly external_id: string;
            /** Format: uuid */
            readonly id: string;
            readonly ingest_aliases: readonly string[];
            readonly name: string;
        };
        readonly CustomerAlert: {
            readonly alert: components["schemas"]["Alert"];
            readonly customer_status: ("ok" | "in_alarm" | "evaluating") | null;
            readonly triggered_by?: string | null;
        };
        readonly CustomerAndContract: {
            /** Format: uuid */
            readonly contract_id: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly customer_name: string;
            readonly ingest_aliases: readonly string[];
        };
        readonly CustomerBillingProviderArchivePayload: {
            readonly customer_billing_provider_configuration_ids: readonly string[];
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly CustomerBillingProviderConfiguration: {
            readonly archived_at: string | null;
            /** @enum {string} */
            readonly billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            readonly configuration: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly customer_id: string;
            /** @enum {string} */
            readonly delivery_method: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            readonly delivery_method_configuration: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly delivery_method_id: string;
            /** Format: uuid */
            readonly id: string;
        };
        readonly CustomerBillingProviderConfigurationCreateCustomerInput: {
            /** @enum {string} */
            readonly billing_provider: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            readonly configuration?: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            /** Format: uuid */
            readonly delivery_method_id?: string;
            /** @enum {string} */
            readonly tax_provider?: "anrok" | "avalara" | "stripe";
        };
        readonly CustomerBillingProviderConfigurationInput: {
            /** @enum {string} */
            readonly billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            readonly configuration?: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly customer_id: string;
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            /** Format: uuid */
            readonly delivery_method_id?: string;
            /** @enum {string} */
            readonly tax_provider?: "anrok" | "avalara" | "stripe";
        };
        readonly CustomerBillingProviderConfigurationLookup: {
            /** @enum {string} */
            readonly billing_provider?: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            /** Format: uuid */
            readonly billing_provider_configuration_id?: string;
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
        };
        readonly CustomerBillingProviderConfigurationOutput: {
            /** @enum {string} */
            readonly billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            readonly configuration?: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly customer_id?: string;
            /** Format: uuid */
            readonly delivery_method_id?: string;
            /** Format: uuid */
            readonly id?: string;
            /** @enum {string} */
            readonly tax_provider?: "anrok" | "avalara" | "stripe";
        };
        readonly CustomerConfig: {
            readonly salesforce_account_id: string | null;
        };
        readonly CustomerConfigPayload: {
            readonly leave_stripe_invoices_in_draft?: boolean | null;
            readonly salesforce_account_id?: string | null;
        };
        readonly CustomerContractNamedSchedule: {
            /** Format: uuid */
            readonly contract_id: string;
            readonly properties?: {
                readonly [key: string]: string;
            };
            readonly schedule_name: string;
            readonly segments: readonly {
                /** Format: date-time */
                readonly ending_before?: string;
                /** Format: date-time */
                readonly starting_at: string;
                readonly value: unknown;
            }[];
        };
        readonly CustomerDetail: {
            readonly archived_at?: string | null;
            /** Format: date-time */
            readonly created_at: string;
            readonly current_billable_status?: {
                readonly effective_at?: string | null;
                /** @enum {string} */
                readonly value: "billable" | "unbillable";
            };
            readonly custom_fields: components["schemas"]["CustomField"];
            readonly customer_config: components["schemas"]["CustomerConfig"];
            readonly external_id: string;
            /** Format: uuid */
            readonly id: string;
            readonly ingest_aliases: readonly string[];
            readonly name: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        readonly CustomerRevenueSystemArchivePayload: {
            /** Format: uuid */
            readonly customer_id: string;
            readonly customer_revenue_system_configuration_ids: readonly string[];
        };
        readonly CustomerRevenueSystemConfiguration: {
            readonly archived_at?: string | null;
            readonly configuration: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly customer_id: string;
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            readonly delivery_method_configuration?: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly delivery_method_id: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly provider: "netsuite";
        };
        readonly CustomerRevenueSystemConfigurationCreateCustomerInput: {
            readonly configuration?: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider";
            /** Format: uuid */
            readonly delivery_method_id?: string;
            /** @enum {string} */
            readonly provider: "netsuite";
        };
        readonly CustomerRevenueSystemConfigurationInput: {
            readonly configuration: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: uuid */
            readonly delivery_method_id?: string;
            /** @enum {string} */
            readonly provider: "netsuite";
        };
        readonly CustomerRevenueSystemConfigurationLookup: {
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider";
            /** @enum {string} */
            readonly provider?: "netsuite";
            /** Format: uuid */
            readonly revenue_system_configuration_id?: string;
        };
        readonly CustomField: {
            readonly [key: string]: string;
        };
        readonly CustomFieldFilterType: {
            /** @enum {string} */
            readonly entity: "Contract" | "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            readonly key: string;
            readonly value: string;
        };
        readonly DailyCosts: {
            readonly credit_types: {
                readonly [key: string]: {
                    readonly cost: number;
                    readonly line_item_breakdown: readonly {
                        readonly cost: number;
                        readonly name: string;
                    }[];
                    readonly name: string;
                };
            };
            /** Format: date-time */
            readonly end_timestamp: string;
            /** Format: date-time */
            readonly start_timestamp: string;
        };
        readonly DisableCommitTrueupPayload: {
            /** Format: uuid */
            readonly amendment_id?: string;
            /** Format: uuid */
            readonly commit_id: string;
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly Discount: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly schedule: components["schemas"]["SchedulePointInTime"];
        };
        readonly DiscountConfiguration: {
            readonly cap?: components["schemas"]["PrepaidBalanceDiscountCap"];
            readonly payment_fraction: number;
        };
        readonly DiscountInput: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly schedule: components["schemas"]["SchedulePointInTimeInput"];
        };
        readonly DiscountInputV2: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly schedule: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        readonly DiscountUpdate: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly schedule?: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        readonly EditCommitPayload: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_contract_ids?: readonly string[] | null;
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            /** Format: uuid */
            readonly commit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly invoice_contract_id?: string;
            readonly invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            readonly name?: string;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number | null;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][] | null;
        };
        readonly EditContractPayload: {
            readonly add_billing_provider_configuration_update?: components["schemas"]["BillingProviderConfigurationUpdate"];
            readonly add_commits?: readonly components["schemas"]["CommitInputV2"][];
            readonly add_credits?: readonly components["schemas"]["CreditInput"][];
            readonly add_discounts?: readonly components["schemas"]["DiscountInputV2"][];
            readonly add_overrides?: readonly components["schemas"]["OverrideInput"][];
            readonly add_prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            readonly add_professional_services?: readonly components["schemas"]["ProServiceInput"][];
            readonly add_recurring_commits?: readonly components["schemas"]["RecurringCommitInput"][];
            readonly add_recurring_credits?: readonly components["schemas"]["RecurringCreditInput"][];
            readonly add_reseller_royalties?: readonly components["schemas"]["ResellerRoyaltyOrUpdateInput"][];
            readonly add_revenue_system_configuration_update?: components["schemas"]["RevenueSystemConfigurationUpdate"];
            readonly add_scheduled_charges?: readonly components["schemas"]["ScheduledChargeInputV2"][];
            readonly add_spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly add_spend_trackers?: readonly components["schemas"]["SpendTrackerInput"][];
            readonly add_subscriptions?: components["schemas"]["SubscriptionsInput"];
            readonly allow_contract_ending_before_finalized_invoice?: boolean;
            readonly archive_commits?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly archive_credits?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly archive_scheduled_charges?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly archive_spend_trackers?: readonly string[];
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly remove_overrides?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly uniqueness_key?: string;
            readonly update_commits?: readonly components["schemas"]["UpdateCommitInput"][];
            readonly update_contract_end_date?: string | null;
            readonly update_contract_name?: string | null;
            readonly update_credits?: readonly components["schemas"]["UpdateCreditInput"][];
            readonly update_net_payment_terms_days?: number | null;
            readonly update_prepaid_balance_threshold_configuration?: components["schemas"]["UpdatePrepaidBalanceThresholdConfiguration"];
            readonly update_recurring_commits?: readonly components["schemas"]["UpdateRecurringCommitInput"][];
            readonly update_recurring_credits?: readonly components["schemas"]["UpdateRecurringCreditInput"][];
            readonly update_scheduled_charges?: readonly components["schemas"]["UpdateScheduledChargeInput"][];
            readonly update_spend_threshold_configuration?: components["schemas"]["UpdateSpendThresholdConfiguration"];
            readonly update_subscriptions?: readonly components["schemas"]["UpdateSubscriptionInput"][];
        };
        readonly EditCreditPayload: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_contract_ids?: readonly string[] | null;
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            /** Format: uuid */
            readonly credit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly name?: string;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number | null;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][] | null;
        };
        readonly EditNotificationConfigPayload: {
            /** Format: uuid */
            readonly id?: string;
            readonly is_enabled?: boolean;
            readonly policy: components["schemas"]["LifecycleEventOffsetPolicy"] | components["schemas"]["LifecycleEventSystemPolicy"];
        };
        readonly EmbeddableDashboardPayload: {
            readonly bm_group_key_overrides?: readonly {
                readonly display_name?: string;
                readonly group_key_name: string;
                readonly value_display_names?: {
                    readonly [key: string]: unknown;
                };
            }[];
            readonly color_overrides?: readonly {
                /** @enum {string} */
                readonly name?: "Gray_dark" | "Gray_medium" | "Gray_light" | "Gray_extralight" | "White" | "Primary_medium" | "Primary_light" | "UsageLine_0" | "UsageLine_1" | "UsageLine_2" | "UsageLine_3" | "UsageLine_4" | "UsageLine_5" | "UsageLine_6" | "UsageLine_7" | "UsageLine_8" | "UsageLine_9" | "Primary_green" | "Primary_red" | "Progress_bar" | "Progress_bar_background" | "Action" | "Action_hover";
                readonly value?: string;
            }[];
            /** Format: uuid */
            readonly customer_id: string;
            /** @enum {string} */
            readonly dashboard: "invoices" | "usage" | "commits_and_credits";
            readonly dashboard_options?: readonly {
                readonly key: string;
                readonly value: string;
            }[];
        };
        readonly Error: {
            /** @description Stable name of the kind of error */
            readonly code?: string;
            /** @description What is wrong and what would be right */
            readonly message: string;
        };
        readonly Event: {
            readonly customer_id: string;
            readonly event_type: string;
            readonly properties?: {
                readonly [key: string]: unknown;
            };
            readonly timestamp: string;
            readonly transaction_id: string;
        };
        readonly EventTypeFilter: {
            readonly in_values?: readonly string[];
            readonly not_in_values?: readonly string[];
        };
        readonly ExcludeAlertSpecifier: {
            readonly custom_field_filters?: readonly components["schemas"]["CustomFieldFilterType"][];
        };
        readonly ExcludeSpecifier: {
            readonly product_tags?: readonly string[];
        };
        readonly ExcludeThresholdBalanceSpecifier: {
            readonly custom_field_filters: readonly components["schemas"]["BalanceCustomFieldFilterType"][];
        };
        readonly ExternalInvoice: {
            readonly billing_provider_error?: string;
            /** @enum {string} */
            readonly billing_provider_type: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            readonly external_payment_id?: string;
            /** @enum {string} */
            readonly external_status?: "DRAFT" | "FINALIZED" | "PAID" | "PARTIALLY_PAID" | "UNCOLLECTIBLE" | "VOID" | "DELETED" | "PAYMENT_FAILED" | "INVALID_REQUEST_ERROR" | "SKIPPED" | "SENT" | "QUEUED";
            readonly invoice_id?: string;
            readonly invoiced_sub_total?: number;
            readonly invoiced_total?: number;
            /** Format: date-time */
            readonly issued_at_timestamp?: string;
            readonly pdf_url?: string;
            readonly tax?: {
                readonly total_tax_amount?: number;
                readonly total_taxable_amount?: number;
                readonly transaction_id?: string;
            };
        };
        readonly ExternalPaymentGateThresholdCommitPayload: {
            /** @enum {string} */
            readonly outcome: "PAID" | "FAILED" | "paid" | "failed";
            /** Format: uuid */
            readonly workflow_id: string;
        };
        readonly GetContractNamedSchedulePayload: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: date-time */
            readonly covering_date?: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly properties?: {
                readonly [key: string]: string;
            };
            readonly schedule_name: string;
        };
        readonly GetContractRateSchedulePayload: {
            /** Format: date-time */
            readonly at?: string;
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly selectors?: readonly components["schemas"]["RateSelectorWithProductTags"][];
        };
        readonly GetCustomerAlertPayload: {
            /** Format: uuid */
            readonly alert_id: string;
            readonly alert_specifiers?: readonly components["schemas"]["AlertSpecifierFilter"][];
            readonly custom_field_filters?: readonly components["schemas"]["CustomFieldFilterType"][];
            /** Format: uuid */
            readonly customer_id: string;
            readonly group_values?: readonly components["schemas"]["GroupKeyFilterType"][];
            /** @enum {string} */
            readonly plans_or_contracts?: "PLANS" | "CONTRACTS";
            readonly seat_filter?: {
                readonly seat_group_key: string;
                readonly seat_group_value: string;
            };
            readonly webhook_notification_id?: string;
        };
        readonly GetCustomerNamedSchedulePayload: {
            /** Format: date-time */
            readonly covering_date?: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly schedule_name: string;
        };
        readonly GetNotificationConfigPayload: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly GetRateCardNamedSchedulePayload: {
            /** Format: date-time */
            readonly covering_date?: string;
            /** Format: uuid */
            readonly rate_card_id: string;
            readonly schedule_name: string;
        };
        readonly GetRateSchedulePayload: {
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly rate_card_id: string;
            readonly selectors?: readonly components["schemas"]["RateSelector"][];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly GetRatesPayload: {
            /** Format: date-time */
            readonly at: string;
            /** Format: uuid */
            readonly rate_card_id: string;
            readonly selectors?: readonly components["schemas"]["RateSelectorWithProductTags"][];
        };
        readonly GroupFilter: {
            readonly [key: string]: readonly string[];
        };
        readonly GroupKey: readonly string[];
        readonly GroupKeyFilterType: {
            readonly key: string;
            readonly value: string;
        };
        readonly GroupKeysArray: readonly (readonly string[])[];
        readonly GroupValueFilterType: {
            readonly key: string;
            readonly value?: string;
        };
        readonly HasMore: {
            readonly commits: boolean;
            readonly credits: boolean;
        };
        readonly HierarchyConfiguration: components["schemas"]["ParentHierarchyConfiguration"] | components["schemas"]["ChildHierarchyConfiguration"];
        readonly HierarchyLink: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly HistoricalContractUsageInvoiceInputPayload: {
            /** @enum {string} */
            readonly billable_status?: "billable" | "unbillable";
            /** @enum {string} */
            readonly breakdown_granularity?: "HOUR" | "DAY" | "hour" | "Hour" | "day" | "Day";
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly credit_type_id: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly exclusive_end_date: string;
            /** Format: date-time */
            readonly inclusive_start_date: string;
            /** Format: date-time */
            readonly issue_date: string;
            readonly usage_line_items: readonly components["schemas"]["HistoricalContractUsageInvoiceLineItemInput"][];
        };
        readonly HistoricalContractUsageInvoiceLineItemBreakdownSubtotal: {
            /** Format: date-time */
            readonly exclusive_end_date: string;
            /** Format: date-time */
            readonly inclusive_start_date: string;
            readonly quantity: number;
        };
        readonly HistoricalContractUsageInvoiceLineItemInput: {
            /** Format: date-time */
            readonly exclusive_end_date: string;
            /** Format: date-time */
            readonly inclusive_start_date: string;
            readonly presentation_group_values?: {
                readonly [key: string]: string;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity?: number;
            readonly subtotals_with_quantity?: readonly components["schemas"]["HistoricalContractUsageInvoiceLineItemBreakdownSubtotal"][];
        };
        readonly Id: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly IntegrationCloudwatchLogPayload: {
            readonly dimensions: readonly {
                readonly name: string;
                readonly value: string;
            }[];
            readonly metric_name: string;
            readonly service_name: string;
        };
        readonly Invoice: {
            /** Format: uuid */
            readonly amendment_id?: string;
            /** @enum {string} */
            readonly billable_status?: "billable" | "unbillable";
            readonly constituent_invoices?: readonly {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly customer_id: string;
                /** Format: uuid */
                readonly invoice_id: string;
            }[];
            readonly contract_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly contract_id?: string;
            readonly correction_record?: {
                readonly corrected_external_invoice?: components["schemas"]["ExternalInvoice"];
                /** Format: uuid */
                readonly corrected_invoice_id: string;
                readonly memo: string;
                readonly reason: string;
            };
            /** Format: date-time */
            readonly created_at?: string;
            readonly credit_type: components["schemas"]["CreditType"];
            readonly custom_fields?: {
                readonly [key: string]: unknown;
            };
            readonly customer_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly end_timestamp?: string;
            readonly external_invoice?: components["schemas"]["ExternalInvoice"] | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly issued_at?: string;
            readonly line_items: readonly components["schemas"]["InvoiceLineItem"][];
            readonly net_payment_terms_days?: number;
            readonly netsuite_sales_order_id?: string;
            readonly payer?: {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly customer_id: string;
            };
            /** Format: uuid */
            readonly regenerated_from_invoice_id?: string;
            readonly reseller_royalty?: {
                readonly aws_options?: {
                    readonly aws_account_number?: string;
                    readonly aws_offer_id?: string;
                    readonly aws_payer_reference_id?: string;
                };
                readonly fraction: string;
                readonly gcp_options?: {
                    readonly gcp_account_id?: string;
                    readonly gcp_offer_id?: string;
                };
                readonly netsuite_reseller_id: string;
                /** @enum {string} */
                readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            };
            readonly revenue_system_invoices?: readonly components["schemas"]["RevenueSystemInvoice"][] | null;
            readonly salesforce_opportunity_id?: string;
            /** Format: date-time */
            readonly start_timestamp?: string;
            readonly status: string;
            readonly subtotal?: number;
            readonly total: number;
            readonly type: string;
        };
        readonly InvoiceLineItem: {
            readonly applied_commit_or_credit?: components["schemas"]["AppliedCommitOrCredit"];
            readonly commit_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly commit_id?: string;
            readonly commit_netsuite_item_id?: string;
            readonly commit_netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly commit_segment_id?: string;
            readonly commit_type?: string;
            readonly credit_type: components["schemas"]["CreditType"];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly discount_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly discount_id?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly is_prorated?: boolean;
            readonly list_price?: components["schemas"]["Rate"];
            readonly metadata?: string;
            readonly name: string;
            /** Format: date-time */
            readonly netsuite_invoice_billing_end?: string;
            /** Format: date-time */
            readonly netsuite_invoice_billing_start?: string;
            readonly netsuite_item_id?: string;
            readonly origin?: {
                /** Format: uuid */
                readonly contract_id: string;
                /** Format: uuid */
                readonly customer_id: string;
                /** Format: uuid */
                readonly invoice_id: string;
                /** Format: uuid */
                readonly line_item_id: string;
            };
            readonly postpaid_commit?: components["schemas"]["PostpaidCommit"];
            readonly presentation_group_values?: {
                readonly [key: string]: string | null;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly product_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: components["schemas"]["Tags"];
            readonly product_type?: string;
            readonly professional_service_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly professional_service_id?: string;
            readonly quantity?: number;
            /** @enum {string} */
            readonly reseller_type?: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            readonly scheduled_charge_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly scheduled_charge_id?: string;
            /** Format: date-time */
            readonly starting_at?: string;
            readonly subscription_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly subscription_id?: string;
            readonly tier?: components["schemas"]["TierMetadata"];
            readonly total: number;
            readonly type: string;
            readonly unit_price?: number;
        };
        readonly InvoiceTypesFilterType: readonly string[];
        readonly LegacyBillingConfig: {
            readonly aws_is_subscription_product?: boolean;
            readonly aws_product_code?: string;
            readonly aws_region?: string;
            readonly billing_provider_customer_id?: string;
            /** @enum {string} */
            readonly billing_provider_type: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            readonly stripe_collection_method?: string;
        };
        readonly LegacyBillingConfigAnswer: {
            readonly aws_customer_account_id?: string;
            readonly aws_customer_id?: string;
            readonly aws_expiration_date?: string;
            readonly aws_is_subscription_product?: boolean;
            readonly aws_product_code?: string;
            readonly aws_region?: string;
            readonly azure_expiration_date?: string;
            readonly azure_plan_id?: string;
            readonly azure_start_date?: string;
            readonly azure_subscription_status?: string;
            readonly billing_provider_customer_id?: string;
            readonly stripe_collection_method?: string;
        };
        readonly LegacyBillingConfigPayload: {
            readonly aws_customer_account_id?: string;
            readonly aws_customer_id?: string;
            readonly aws_is_subscription_product?: boolean;
            readonly aws_product_code?: string;
            readonly aws_region?: string;
            readonly billing_provider_customer_id?: string;
            readonly gcp_service_name?: string;
            readonly stripe_collection_method?: string;
        };
        readonly LegacyCreateCustomerPayload: {
            readonly billing_config?: components["schemas"]["LegacyBillingConfig"];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly customer_billing_provider_configurations?: readonly components["schemas"]["CustomerBillingProviderConfigurationCreateCustomerInput"][];
            readonly customer_revenue_system_configurations?: readonly components["schemas"]["CustomerRevenueSystemConfigurationCreateCustomerInput"][];
            readonly external_id?: string;
            readonly ingest_aliases?: readonly string[];
            readonly name: string;
        };
        readonly LifecycleEventOffsetNotificationConfig: {
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly environment_type: string;
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly policy: components["schemas"]["LifecycleEventOffsetPolicy"];
            readonly type: string;
            readonly uniqueness_key?: string;
        };
        readonly LifecycleEventOffsetPolicy: {
            readonly offset: string;
            readonly type: string;
        };
        readonly LifecycleEventSystemNotificationConfig: {
            readonly is_enabled?: boolean;
            readonly policy: components["schemas"]["LifecycleEventSystemPolicy"];
            readonly type: string;
        };
        readonly LifecycleEventSystemPolicy: {
            readonly type: string;
        };
        readonly ListContractsNamedSchedulesPage: {
            readonly data: readonly components["schemas"]["CustomerContractNamedSchedule"][];
            readonly next_page: string | null;
        };
        readonly ListContractsNamedSchedulesPayload: {
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: date-time */
            readonly covering_date?: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly limit?: number;
            readonly next_page?: string;
            readonly properties?: {
                readonly [key: string]: string;
            };
            readonly schedule_name?: string;
        };
        readonly ListCustomerAlertsPayload: {
            readonly alert_statuses?: readonly ("ENABLED" | "DISABLED" | "ARCHIVED" | "enabled" | "Enabled" | "disabled" | "Disabled" | "archived" | "Archived")[];
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly ListOffsetNotificationConfigsPayload: {
            /** @enum {string} */
            readonly archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL";
            readonly cursor?: string;
            readonly limit?: number;
        };
        readonly ListProductsPayload: {
            /** @enum {string} */
            readonly archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL";
        };
        readonly MinimumConfig: {
            readonly minimum: number;
        };
        readonly MoveRateCardProductsPayload: {
            readonly product_moves: readonly {
                readonly position: number;
                /** Format: uuid */
                readonly product_id: string;
            }[];
            /** Format: uuid */
            readonly rate_card_id: string;
        };
        readonly NamedSchedule: {
            readonly data: readonly {
                /** Format: date-time */
                readonly ending_before?: string;
                /** Format: date-time */
                readonly starting_at: string;
                readonly value: unknown;
            }[];
        };
        readonly NewApiToken: {
            readonly archived_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            readonly last_used_at: string | null;
            readonly name: string;
            /** @enum {string} */
            readonly role: "admin" | "writer" | "reader";
            readonly token: string;
        };
        readonly NewWebhookEndpoint: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            readonly is_enabled: boolean;
            readonly secret: string;
            readonly url: string;
        };
        readonly NullableProrationRoundingConfig: {
            readonly decimal_places: number;
            /** @enum {string} */
            readonly rounding_method: "HALF_UP" | "FLOOR" | "CEILING" | "half_up" | "floor" | "ceiling";
        };
        readonly Override: {
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly created_at: string;
            readonly credit_type?: components["schemas"]["CreditType"];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled?: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly is_commit_specific?: boolean;
            readonly is_prorated?: boolean;
            readonly multiplier?: number;
            readonly override_specifiers?: readonly components["schemas"]["OverrideSpecifier"][];
            readonly override_tiers?: readonly components["schemas"]["OverrideTier"][];
            readonly overwrite_rate?: components["schemas"]["OverwriteRate"];
            readonly price?: number;
            readonly priority?: number;
            readonly product?: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type?: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            readonly starting_at: string;
            /** @enum {string} */
            readonly target?: "COMMIT_RATE" | "LIST_RATE";
            readonly tiers?: readonly components["schemas"]["Tier"][];
            /** @enum {string} */
            readonly type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
            readonly value?: {
                readonly [key: string]: unknown;
            };
        };
        readonly OverrideInput: {
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled?: boolean;
            readonly is_commit_specific?: boolean;
            readonly multiplier?: number;
            readonly override_specifiers?: readonly components["schemas"]["OverrideSpecifierInput"][];
            readonly overwrite_rate?: components["schemas"]["OverwriteRateInput"];
            readonly priority?: number;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** Format: date-time */
            readonly starting_at: string;
            /** @enum {string} */
            readonly target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly tiers?: readonly components["schemas"]["OverrideTier"][];
            /** @enum {string} */
            readonly type?: "OVERWRITE" | "MULTIPLIER" | "TIERED" | "overwrite" | "multiplier" | "tiered";
        };
        readonly OverrideSpecifier: {
            readonly any_commit_or_credit_ids?: readonly string[];
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly commit_ids?: readonly string[];
            readonly exclude?: readonly components["schemas"]["ExcludeSpecifier"][];
            readonly presentation_group_values?: {
                readonly [key: string]: string | null;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
            readonly recurring_commit_ids?: readonly string[];
        };
        readonly OverrideSpecifierInput: {
            readonly any_commit_or_credit_ids?: readonly string[];
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly commit_ids?: readonly string[];
            readonly exclude?: readonly components["schemas"]["ExcludeSpecifier"][];
            readonly presentation_group_values?: {
                readonly [key: string]: string;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
            readonly recurring_commit_ids?: readonly string[];
        };
        readonly OverrideSpecifierTemplate: {
            readonly any_commit_or_credit_template_ids?: readonly string[];
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            readonly commit_template_ids?: readonly string[];
            readonly exclude?: readonly components["schemas"]["ExcludeSpecifier"][];
            readonly presentation_group_values?: {
                readonly [key: string]: string | null;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
            readonly recurring_commit_template_ids?: readonly string[];
        };
        readonly OverrideSpecifierV2: {
            readonly any_commit_or_credit_ids?: readonly string[];
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            readonly commit_ids?: readonly string[];
            readonly exclude?: readonly components["schemas"]["ExcludeSpecifier"][];
            readonly presentation_group_values?: {
                readonly [key: string]: string | null;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
            readonly recurring_commit_ids?: readonly string[];
        };
        readonly OverrideTemplate: {
            readonly applicable_product_tags?: readonly string[];
            readonly duration?: components["schemas"]["RelativeDate"];
            readonly entitled?: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly is_commit_specific?: boolean;
            readonly multiplier?: number;
            readonly override_specifiers: readonly components["schemas"]["OverrideSpecifierTemplate"][];
            readonly override_tiers?: readonly components["schemas"]["OverrideTier"][];
            readonly overwrite_rate?: components["schemas"]["OverwriteRate"];
            readonly priority?: number;
            readonly product?: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            readonly target?: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            readonly type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
        };
        readonly OverrideTemplateInput: {
            readonly duration?: components["schemas"]["RelativeDate"];
            readonly entitled?: boolean;
            readonly is_commit_specific?: boolean;
            readonly multiplier?: number;
            readonly override_specifiers: readonly components["schemas"]["OverrideSpecifierInput"][];
            readonly overwrite_rate?: components["schemas"]["OverwriteRateInput"];
            readonly priority?: number;
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            readonly target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly tiers?: readonly components["schemas"]["OverrideTier"][];
            /** @enum {string} */
            readonly type?: "OVERWRITE" | "MULTIPLIER" | "TIERED" | "overwrite" | "multiplier" | "tiered";
        };
        readonly OverrideTier: {
            readonly multiplier: number;
            readonly size?: number;
        };
        readonly OverrideV2: {
            readonly applicable_product_tags?: readonly string[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled?: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly is_commit_specific?: boolean;
            readonly multiplier?: number;
            readonly override_specifiers?: readonly components["schemas"]["OverrideSpecifierV2"][];
            readonly override_tiers?: readonly components["schemas"]["OverrideTier"][];
            readonly overwrite_rate?: components["schemas"]["OverwriteRate"];
            readonly priority?: number;
            readonly product?: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** Format: date-time */
            readonly starting_at: string;
            /** @enum {string} */
            readonly target?: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            readonly type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
        };
        readonly OverwriteRate: {
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            readonly is_prorated?: boolean;
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly OverwriteRateInput: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            readonly is_prorated?: boolean;
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly Package: {
            readonly aliases?: readonly components["schemas"]["PackageAlias"][];
            /** Format: date-time */
            readonly archived_at?: string;
            /** @enum {string} */
            readonly billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            readonly commits: readonly components["schemas"]["CommitTemplate"][];
            readonly contract_name?: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly credits?: readonly components["schemas"]["CreditTemplate"][];
            /** @enum {string} */
            readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            readonly duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT";
            readonly name?: string;
            readonly net_payment_terms_days?: number;
            readonly overrides: readonly components["schemas"]["OverrideTemplate"][];
            readonly prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            /** Format: uuid */
            readonly rate_card_id?: string;
            readonly recurring_commits?: readonly components["schemas"]["RecurringCommitTemplate"][];
            readonly recurring_credits?: readonly components["schemas"]["RecurringCreditTemplate"][];
            readonly scheduled_charges: readonly components["schemas"]["ScheduledChargeTemplate"][];
            /** @enum {string} */
            readonly scheduled_charges_on_usage_invoices?: "ALL";
            readonly spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            readonly spend_trackers?: readonly components["schemas"]["SpendTrackerInput"][];
            readonly subscriptions?: readonly components["schemas"]["SubscriptionTemplate"][];
            readonly uniqueness_key?: string;
            readonly usage_statement_schedule: components["schemas"]["UsageStatementScheduleTemplate"];
        };
        readonly PackageAlias: {
            /** Format: date-time */
            readonly ending_before?: string;
            readonly name: string;
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly PagedUsageAggregate: {
            /** Format: date-time */
            readonly ending_before: string;
            readonly group?: {
                readonly [key: string]: string;
            };
            readonly group_key: string | null;
            readonly group_value: string | null;
            /** Format: date-time */
            readonly starting_on: string;
            readonly value: number | null;
        };
        readonly PagedUsageQueryPayload: {
            /** Format: uuid */
            readonly billable_metric_id: string;
            readonly current_period?: boolean;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly group_by?: {
                readonly key: string;
                readonly values?: readonly string[];
            };
            readonly group_filters?: components["schemas"]["GroupFilter"];
            readonly group_key?: components["schemas"]["GroupKey"];
            /** Format: date-time */
            readonly starting_on?: string;
            /** @enum {string} */
            readonly window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        readonly ParentHierarchyConfiguration: {
            readonly children: readonly components["schemas"]["HierarchyLink"][];
            readonly parent_behavior?: {
                /** @enum {string} */
                readonly invoice_consolidation_type?: "CONCATENATE" | "NONE";
            };
        };
        readonly Payment: {
            readonly amount: number;
            readonly amount_paid: number;
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly credit_type: components["schemas"]["CreditType"];
            /** Format: uuid */
            readonly customer_id: string;
            readonly error_message?: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly invoice_id: string;
            readonly payment_gateway: {
                readonly stripe: {
                    readonly error?: {
                        readonly code?: string;
                        readonly decline_code?: string;
                        readonly message?: string;
                        readonly type?: string;
                    };
                    readonly payment_intent_id?: string;
                    readonly payment_method_id?: string;
                };
                /** @enum {string} */
                readonly type: "stripe";
            };
            /** @enum {string} */
            readonly status: "pending" | "requires_intervention" | "paid" | "canceled";
            /** Format: date-time */
            readonly updated_at: string;
        };
        readonly PaymentGateConfig: {
            /** @enum {string} */
            readonly payment_gate_type: "NONE" | "STRIPE" | "EXTERNAL";
            readonly precalculated_tax_config?: {
                readonly tax_amount: number;
                readonly tax_name?: string;
            };
            readonly stripe_config?: {
                readonly invoice_metadata?: {
                    readonly [key: string]: string;
                };
                /** @enum {string} */
                readonly payment_type: "INVOICE" | "PAYMENT_INTENT";
            };
            /** @enum {string} */
            readonly tax_type?: "NONE" | "STRIPE" | "ANROK" | "PRECALCULATED";
        };
        readonly PostpaidCommit: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly PostpaidCommitAutomatedInvoiceDeductionLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        readonly PostpaidCommitExpirationLedgerEntry: {
            readonly amount: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_EXPIRATION";
        };
        readonly PostpaidCommitInitialBalanceLedgerEntry: {
            readonly amount: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_INITIAL_BALANCE";
        };
        readonly PostpaidCommitManualLedgerEntry: {
            readonly amount: number;
            readonly reason: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_MANUAL";
        };
        readonly PostpaidCommitRolloverLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly new_contract_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_ROLLOVER";
        };
        readonly PostpaidCommitTrueupLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "POSTPAID_COMMIT_TRUEUP";
        };
        readonly PrepaidBalanceDiscountCap: {
            readonly amount: number;
            readonly spend_tracker_alias: string;
        };
        readonly PrepaidBalanceThresholdCommit: {
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly description?: string;
            readonly duration?: {
                /** @enum {string} */
                readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
                readonly value: number;
            };
            readonly name?: string;
            readonly priority?: number;
            readonly product_id: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
        };
        readonly PrepaidBalanceThresholdConfiguration: {
            readonly commit: components["schemas"]["PrepaidBalanceThresholdCommit"];
            /** Format: uuid */
            readonly custom_credit_type_id?: string;
            readonly discount_configuration?: components["schemas"]["DiscountConfiguration"];
            readonly is_enabled: boolean;
            readonly payment_gate_config: components["schemas"]["PaymentGateConfig"];
            readonly recharge_to_amount: number;
            readonly threshold_amount: number;
            readonly threshold_balance_specifiers?: readonly components["schemas"]["ThresholdBalanceSpecifier"][];
        };
        readonly PrepaidCommitAutomatedInvoiceDeductionLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        readonly PrepaidCommitCanceledLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_CANCELED";
        };
        readonly PrepaidCommitCreditedLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_CREDITED";
        };
        readonly PrepaidCommitExpirationLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_EXPIRATION";
        };
        readonly PrepaidCommitManualLedgerEntry: {
            readonly amount: number;
            readonly reason: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_MANUAL";
        };
        readonly PrepaidCommitRolloverLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly new_contract_id: string;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_ROLLOVER";
        };
        readonly PrepaidCommitSeatBasedAdjustmentLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT";
        };
        readonly PrepaidCommitSegmentStartLedgerEntry: {
            readonly amount: number;
            /** Format: uuid */
            readonly segment_id: string;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_SEGMENT_START";
        };
        readonly PresentationGroupKey: readonly string[];
        readonly PreviewEvent: {
            readonly event_type: string;
            readonly properties?: {
                readonly [key: string]: unknown;
            };
            readonly timestamp?: string;
            readonly transaction_id?: string;
        };
        readonly PreviewEventsPayload: {
            readonly events: readonly components["schemas"]["PreviewEvent"][];
            /** @enum {string} */
            readonly mode?: "replace" | "merge";
            readonly skip_zero_qty_line_items?: boolean;
        };
        readonly PricingGroupKey: readonly string[];
        readonly ProductListItem: {
            readonly archived_at?: string | null;
            readonly current: components["schemas"]["ProductListItemState"];
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly id: string;
            readonly initial: components["schemas"]["ProductListItemState"];
            /** @enum {string} */
            readonly type: "USAGE" | "SUBSCRIPTION" | "COMPOSITE" | "FIXED" | "PRO_SERVICE";
            readonly updates: readonly components["schemas"]["ProductListItemUpdate"][];
        };
        readonly ProductListItemState: {
            readonly billable_metric_id?: string;
            readonly composite_product_ids?: readonly string[];
            /** @enum {string} */
            readonly composite_scope?: "CUSTOMER" | "CONTRACT";
            readonly composite_tags?: readonly string[];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly exclude_free_usage?: boolean;
            readonly include_composite_spend?: boolean;
            readonly is_refundable?: boolean;
            readonly name: string;
            readonly netsuite_internal_item_id?: string;
            readonly netsuite_overage_item_id?: string;
            readonly presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            readonly pricing_group_key?: components["schemas"]["PricingGroupKey"];
            readonly quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            readonly quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** Format: date-time */
            readonly starting_at?: string;
            readonly tags?: readonly string[];
        };
        readonly ProductListItemUpdate: {
            /** Format: uuid */
            readonly billable_metric_id?: string;
            readonly composite_product_ids?: readonly string[];
            readonly composite_tags?: readonly string[];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly exclude_free_usage?: boolean;
            readonly include_composite_spend?: boolean;
            readonly is_refundable?: boolean;
            readonly name?: string;
            readonly netsuite_internal_item_id?: string;
            readonly netsuite_overage_item_id?: string;
            readonly presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            readonly pricing_group_key?: components["schemas"]["PricingGroupKey"];
            readonly quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            readonly quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** Format: date-time */
            readonly starting_at?: string;
            readonly tags?: readonly string[];
        };
        readonly PropertyFilter: {
            readonly exists?: boolean;
            readonly in_values?: readonly string[];
            readonly name: string;
            readonly not_in_values?: readonly string[];
        };
        readonly PropertyFiltersArray: readonly components["schemas"]["PropertyFilter"][];
        readonly ProrationRoundingConfig: {
            readonly decimal_places: number;
            /** @enum {string} */
            readonly rounding_method: "HALF_UP" | "FLOOR" | "CEILING" | "half_up" | "floor" | "ceiling";
        };
        readonly ProService: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: uuid */
            readonly id: string;
            readonly max_amount: number;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity: number;
            readonly unit_price: number;
        };
        readonly ProServiceInput: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly max_amount: number;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity: number;
            readonly unit_price: number;
        };
        readonly ProServiceInvoiceLineItem: {
            /** Format: uuid */
            readonly amendment_id?: string;
            readonly amount?: number;
            readonly metadata?: string;
            /** Format: date-time */
            readonly netsuite_invoice_billing_end?: string;
            /** Format: date-time */
            readonly netsuite_invoice_billing_start?: string;
            /** Format: uuid */
            readonly professional_service_id: string;
            readonly quantity?: number;
            readonly unit_price?: number;
        };
        readonly QuantityConversion: {
            readonly conversion_factor: number;
            readonly name?: string;
            /** @enum {string} */
            readonly operation: "MULTIPLY" | "DIVIDE" | "multiply" | "divide";
        };
        readonly QuantityRounding: {
            readonly decimal_places: number;
            /** @enum {string} */
            readonly rounding_method: "ROUND_UP" | "ROUND_DOWN" | "ROUND_HALF_UP" | "round_up" | "round_down" | "round_half_up";
        };
        readonly Rate: {
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            readonly is_prorated?: boolean;
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly RateCard: {
            readonly aliases?: readonly components["schemas"]["RateCardAlias"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by: string;
            readonly credit_type_conversions?: readonly components["schemas"]["CreditTypeConversion"][];
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly fiat_credit_type?: components["schemas"]["CreditType"];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        readonly RateCardAlias: {
            /** Format: date-time */
            readonly ending_before?: string;
            readonly name: string;
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly RatePayload: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly commit_rate?: components["schemas"]["CommitRate"];
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled: boolean;
            readonly is_prorated?: boolean;
            readonly minimum_config?: components["schemas"]["MinimumConfig"];
            readonly price?: number;
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            readonly starting_at: string;
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly RateSchedule: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            readonly commit_rate?: components["schemas"]["CommitRate"];
            /** Format: date-time */
            readonly ending_before?: string;
            readonly entitled: boolean;
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly product_custom_fields: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly product_id: string;
            readonly product_name: string;
            readonly product_tags: readonly string[];
            readonly rate: components["schemas"]["Rate"];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly RateSelector: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "Monthly" | "monthly" | "Quarterly" | "quarterly" | "Annual" | "annual" | "Weekly" | "weekly";
            readonly partial_pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
        };
        readonly RateSelectorWithProductTags: {
            /** @enum {string} */
            readonly billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "Monthly" | "monthly" | "Quarterly" | "quarterly" | "Annual" | "annual" | "Weekly" | "weekly";
            readonly partial_pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            /** Format: uuid */
            readonly product_id?: string;
            readonly product_tags?: readonly string[];
        };
        readonly RateWithCommitRate: {
            readonly commit_rate?: components["schemas"]["CommitRate"];
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly custom_rate?: {
                readonly [key: string]: unknown;
            };
            readonly is_prorated?: boolean;
            readonly price?: number;
            readonly pricing_group_values?: {
                readonly [key: string]: string;
            };
            readonly quantity?: number;
            /** @enum {string} */
            readonly rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            readonly tiers?: readonly components["schemas"]["Tier"][];
        };
        readonly RecurringCommit: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_amount?: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity: number;
                readonly unit_price: number;
            };
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
                readonly invoice?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        readonly RecurringCommitInput: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly invoice_amount?: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity: number;
                readonly unit_price: number;
            };
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
                readonly invoice?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            readonly temporary_id?: string;
        };
        readonly RecurringCommitSubscriptionConfig: {
            /** @enum {string} */
            readonly allocation: "INDIVIDUAL" | "POOLED";
            readonly apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            /** Format: uuid */
            readonly subscription_id: string;
        };
        readonly RecurringCommitSubscriptionConfigInput: {
            /** @enum {string} */
            readonly allocation?: "INDIVIDUAL" | "POOLED";
            readonly apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            readonly subscription_id: string;
        };
        readonly RecurringCommitSubscriptionConfigTemplate: {
            /** @enum {string} */
            readonly allocation: "INDIVIDUAL" | "POOLED";
            readonly apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            /** Format: uuid */
            readonly subscription_template_id: string;
        };
        readonly RecurringCommitTemplate: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS";
                readonly value: number;
            };
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            readonly id: string;
            readonly invoice_amount?: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity: number;
                readonly unit_price: number;
            };
            readonly name?: string;
            readonly priority: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
                readonly invoice?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigTemplate"];
        };
        readonly RecurringCommitTemplateInput: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            readonly invoice_amount?: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity: number;
                readonly unit_price: number;
            };
            readonly name?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
                readonly invoice?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            readonly temporary_id?: string;
        };
        readonly RecurringCommitUpdate: {
            readonly access_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly id: string;
            readonly invoice_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
                readonly invoice?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
        };
        readonly RecurringCredit: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly contract?: {
                /** Format: uuid */
                readonly id: string;
            };
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        readonly RecurringCreditInput: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            readonly temporary_id?: string;
        };
        readonly RecurringCreditTemplate: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS";
                readonly value: number;
            };
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly priority: number;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigTemplate"];
        };
        readonly RecurringCreditTemplateInput: {
            readonly access_amount: {
                /** Format: uuid */
                readonly credit_type_id: string;
                readonly quantity?: number;
                readonly unit_price: number;
            };
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly commit_duration: {
                /** @enum {string} */
                readonly unit?: "PERIODS" | "periods";
                readonly value: number;
            };
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            readonly name?: string;
            readonly priority: number;
            /** Format: uuid */
            readonly product_id: string;
            /** @enum {string} */
            readonly proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            readonly recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            readonly rollover_fraction?: number;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][];
            readonly starting_at_offset: components["schemas"]["RelativeDate"];
            readonly subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            readonly temporary_id?: string;
        };
        readonly RecurringCreditUpdate: {
            readonly access_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly id: string;
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
        };
        readonly RefundInvoiceUpdate: {
            /** Format: date-time */
            readonly date: string;
            /** Format: uuid */
            readonly invoice_id: string;
        };
        readonly RelativeDate: {
            /** @enum {string} */
            readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
            readonly value: number;
        };
        readonly RelativeScheduleDuration: {
            readonly credit_type: components["schemas"]["CreditType"];
            readonly schedule_items: readonly {
                readonly amount: number;
                readonly duration: components["schemas"]["RelativeDate"];
                /** Format: uuid */
                readonly id: string;
                readonly starting_at_offset: components["schemas"]["RelativeDate"];
            }[];
        };
        readonly RelativeScheduleDurationInput: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly schedule_items: readonly {
                readonly amount: number;
                readonly duration: components["schemas"]["RelativeDate"];
                readonly starting_at_offset: components["schemas"]["RelativeDate"];
            }[];
        };
        readonly RelativeSchedulePointInTime: {
            readonly credit_type: components["schemas"]["CreditType"];
            readonly schedule_items: readonly {
                readonly date_offset: components["schemas"]["RelativeDate"];
                /** Format: uuid */
                readonly id: string;
                readonly quantity: number;
                readonly unit_price: number;
            }[];
        };
        readonly RelativeSchedulePointInTimeInput: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly schedule_items: readonly {
                readonly date_offset: components["schemas"]["RelativeDate"];
                readonly quantity: number;
                readonly unit_price: number;
            }[];
        };
        readonly ResellerRoyalty: {
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly aws_account_number?: string;
            readonly aws_offer_id?: string;
            readonly aws_payer_reference_id?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly fraction: number;
            readonly gcp_account_id?: string;
            readonly gcp_offer_id?: string;
            readonly netsuite_reseller_id: string;
            readonly reseller_contract_value?: number;
            /** @enum {string} */
            readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly ResellerRoyaltyInput: {
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly aws_options?: {
                readonly aws_account_number?: string;
                readonly aws_offer_id?: string;
                readonly aws_payer_reference_id?: string;
            };
            /** Format: date-time */
            readonly ending_before?: string;
            readonly fraction: number;
            readonly gcp_options?: {
                readonly gcp_account_id?: string;
                readonly gcp_offer_id?: string;
            };
            readonly netsuite_reseller_id: string;
            readonly reseller_contract_value?: number;
            /** @enum {string} */
            readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly ResellerRoyaltyOrUpdate: {
            readonly aws_account_number?: string;
            readonly aws_offer_id?: string;
            readonly aws_payer_reference_id?: string;
            readonly ending_before?: string | null;
            readonly fraction?: number;
            readonly gcp_account_id?: string;
            readonly gcp_offer_id?: string;
            readonly netsuite_reseller_id?: string;
            readonly reseller_contract_value?: number;
            /** @enum {string} */
            readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly ResellerRoyaltyOrUpdateInput: {
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly aws_options?: {
                readonly aws_account_number?: string;
                readonly aws_offer_id?: string;
                readonly aws_payer_reference_id?: string;
            };
            readonly ending_before?: string | null;
            readonly fraction?: number;
            readonly gcp_options?: {
                readonly gcp_account_id?: string;
                readonly gcp_offer_id?: string;
            };
            readonly netsuite_reseller_id?: string;
            readonly reseller_contract_value?: number;
            /** @enum {string} */
            readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly ResellerRoyaltyOrUpdateV2: {
            readonly applicable_product_ids?: readonly string[];
            readonly applicable_product_tags?: readonly string[];
            readonly aws_account_number?: string;
            readonly aws_offer_id?: string;
            readonly aws_payer_reference_id?: string;
            readonly ending_before?: string | null;
            readonly fraction?: number;
            readonly gcp_account_id?: string;
            readonly gcp_offer_id?: string;
            readonly netsuite_reseller_id?: string;
            readonly reseller_contract_value?: number;
            /** @enum {string} */
            readonly reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            readonly starting_at?: string;
        };
        readonly ResetCustomerAlertsPayload: {
            /** Format: uuid */
            readonly alert_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly RevenueSystemConfigurationUpdate: {
            readonly revenue_system_configuration: {
                /** @enum {string} */
                readonly delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
                /** @enum {string} */
                readonly provider?: "netsuite";
                /** Format: uuid */
                readonly revenue_system_configuration_id?: string;
            };
            readonly schedule: {
                /** @enum {string} */
                readonly effective_at: "START_OF_CURRENT_PERIOD" | "START_OF_NEXT_PERIOD";
            };
        };
        readonly RevenueSystemInvoice: {
            readonly error_message?: string;
            readonly revenue_system_external_entity_id?: string;
            readonly revenue_system_external_entity_type: string;
            readonly revenue_system_provider: string;
            readonly sync_status: string;
        };
        readonly ScheduledCharge: {
            /** Format: date-time */
            readonly archived_at?: string;
            readonly custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly schedule: components["schemas"]["SchedulePointInTime"];
        };
        readonly ScheduledChargeAdd: {
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly schedule: components["schemas"]["SchedulePointInTime"];
        };
        readonly ScheduledChargeInput: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly schedule: components["schemas"]["SchedulePointInTimeInput"];
        };
        readonly ScheduledChargeInputV2: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly schedule: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        readonly ScheduledChargeTemplate: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: uuid */
            readonly id: string;
            readonly name?: string;
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            readonly schedule: components["schemas"]["RelativeSchedulePointInTime"];
        };
        readonly ScheduledChargeTemplateInput: {
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly name?: string;
            /** Format: uuid */
            readonly product_id: string;
            readonly schedule: components["schemas"]["RelativeSchedulePointInTimeInput"];
        };
        readonly ScheduledChargeUpdate: {
            /** Format: uuid */
            readonly id: string;
            readonly invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string | null;
        };
        readonly ScheduleDuration: {
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly schedule_items: readonly {
                readonly amount: number;
                /** Format: date-time */
                readonly ending_before: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: date-time */
                readonly starting_at: string;
            }[];
        };
        readonly ScheduleDurationInput: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly schedule_items: readonly {
                readonly amount: number;
                /** Format: date-time */
                readonly ending_before: string;
                /** Format: date-time */
                readonly starting_at: string;
            }[];
        };
        readonly SchedulePointInTime: {
            readonly credit_type?: components["schemas"]["CreditType"];
            readonly do_not_invoice?: boolean;
            readonly schedule_items?: readonly {
                readonly amount: number;
                /** Format: uuid */
                readonly id: string;
                readonly invoice_id?: string | null;
                readonly quantity: number;
                /** Format: date-time */
                readonly timestamp: string;
                readonly unit_price: number;
            }[];
        };
        readonly SchedulePointInTimeInput: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly do_not_invoice?: boolean;
            readonly recurring_schedule?: {
                readonly amount?: number;
                /** @enum {string} */
                readonly amount_distribution: "DIVIDED" | "DIVIDED_ROUNDED" | "EACH" | "divided" | "divided_rounded" | "each";
                /** Format: date-time */
                readonly ending_before: string;
                /** @enum {string} */
                readonly frequency: "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "ANNUAL" | "monthly" | "quarterly" | "semi_annual" | "annual";
                readonly quantity?: number;
                /** Format: date-time */
                readonly starting_at: string;
                readonly unit_price?: number;
            };
            readonly schedule_items?: readonly {
                readonly amount?: number;
                readonly quantity?: number;
                /** Format: date-time */
                readonly timestamp: string;
                readonly unit_price?: number;
            }[];
        };
        readonly SchedulePointInTimeInputV2: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly do_not_invoice?: boolean;
            readonly recurring_schedule?: {
                readonly amount?: number;
                /** @enum {string} */
                readonly amount_distribution: "DIVIDED" | "DIVIDED_ROUNDED" | "EACH" | "divided" | "divided_rounded" | "each";
                /** Format: date-time */
                readonly ending_before: string;
                /** @enum {string} */
                readonly frequency: "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "semi_annual" | "annual" | "weekly";
                readonly quantity?: number;
                /** Format: date-time */
                readonly starting_at: string;
                readonly unit_price?: number;
            };
            readonly schedule_items?: readonly {
                readonly amount?: number;
                readonly quantity?: number;
                /** Format: date-time */
                readonly timestamp: string;
                readonly unit_price?: number;
            }[];
        };
        readonly SeatBalance: {
            readonly balances: readonly components["schemas"]["SeatBalanceByCreditType"][];
            readonly commits?: readonly components["schemas"]["SeatCommitBalance"][] | null;
            readonly credits?: readonly components["schemas"]["SeatCreditBalance"][];
            readonly seat_id: string;
        };
        readonly SeatBalanceByCreditType: {
            readonly balance: number;
            /** Format: uuid */
            readonly credit_type_id: string;
            readonly starting_balance: number;
        };
        readonly SeatBalanceCommitLedger: {
            readonly amount: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "PREPAID_COMMIT_SEGMENT_START" | "PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION" | "PREPAID_COMMIT_ROLLOVER" | "PREPAID_COMMIT_EXPIRATION" | "PREPAID_COMMIT_CANCELED" | "PREPAID_COMMIT_CREDITED" | "PREPAID_COMMIT_MANUAL" | "PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT";
        };
        readonly SeatBalanceCreditLedger: {
            readonly amount: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "CREDIT_SEGMENT_START" | "CREDIT_AUTOMATED_INVOICE_DEDUCTION" | "CREDIT_EXPIRATION" | "CREDIT_CANCELED" | "CREDIT_CREDITED" | "CREDIT_MANUAL" | "CREDIT_SEAT_BASED_ADJUSTMENT" | "CREDIT_ROLLOVER";
        };
        readonly SeatCommitBalance: {
            readonly balance: number;
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly end_date?: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly ledger_entries?: readonly components["schemas"]["SeatBalanceCommitLedger"][];
            /** Format: date-time */
            readonly start_date: string;
        };
        readonly SeatCreditBalance: {
            readonly balance: number;
            /** Format: uuid */
            readonly credit_type_id?: string;
            readonly end_date?: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly ledger_entries?: readonly components["schemas"]["SeatBalanceCreditLedger"][];
            /** Format: date-time */
            readonly start_date: string;
        };
        readonly SeatsUsageAggregate: {
            /** Format: date-time */
            readonly ending_before: string;
            /** Format: date-time */
            readonly starting_on: string;
            readonly value: number | null;
        };
        readonly SeatsUsageQueryPayload: {
            readonly current_period?: boolean;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly seat_metric_id: string;
            /** Format: date-time */
            readonly starting_on?: string;
            /** @enum {string} */
            readonly usage_type: "MAX" | "LATEST" | "max" | "Max" | "latest" | "Latest";
            /** @enum {string} */
            readonly window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        readonly Service: {
            readonly ips: readonly string[];
            readonly name: string;
            /** @enum {string} */
            readonly usage: "makes_connections_from" | "accepts_connections_at";
        };
        readonly SetBillingProviderApiKeyPayload: {
            readonly api_key: string;
        };
        readonly SetClientWebhookSecretPayload: {
            readonly webhook_secret: string;
        };
        readonly SetCustomerBillableStatusPayload: {
            /** @enum {string} */
            readonly billable_status: "billable" | "unbillable";
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly effective_at: string;
        };
        readonly SetCustomerNamePayload: {
            readonly name: string;
        };
        readonly SetIngestAliasesPayload: {
            readonly ingest_aliases: readonly string[];
        };
        readonly SetRateCardProductsOrderPayload: {
            readonly product_order: readonly string[];
            /** Format: uuid */
            readonly rate_card_id: string;
        };
        readonly SetUsageFilterPayload: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            readonly group_key: string;
            readonly group_values: readonly string[];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly SpendBreakdownInvoice: {
            /** Format: date-time */
            readonly breakdown_end_timestamp: string;
            /** Format: date-time */
            readonly breakdown_start_timestamp: string;
            /** Format: uuid */
            readonly contract_id?: string;
            /** Format: date-time */
            readonly created_at?: string;
            readonly credit_type: components["schemas"]["CreditType"];
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly end_timestamp?: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly issued_at?: string;
            readonly line_items: readonly components["schemas"]["InvoiceLineItem"][];
            /** Format: date-time */
            readonly start_timestamp?: string;
            readonly status: string;
            readonly type: string;
        };
        readonly SpendBreakdownInvoicesQueryPayload: {
            /** Format: uuid */
            readonly credit_type_id?: string;
            /** Format: date-time */
            readonly ending_before: string;
            readonly group_filters?: {
                readonly [key: string]: readonly string[];
            };
            readonly group_keys?: readonly string[];
            readonly limit?: number;
            readonly next_page?: string;
            readonly skip_zero_qty_line_items?: boolean;
            /** @enum {string} */
            readonly sort?: "date_asc" | "date_desc";
            /** Format: date-time */
            readonly starting_on: string;
            /** @enum {string} */
            readonly window_size?: "DAY" | "NONE" | "HOUR" | "day" | "Day" | "none" | "None" | "hour" | "Hour";
        };
        readonly SpendThresholdConfiguration: {
            readonly commit: components["schemas"]["BaseThresholdCommit"];
            readonly discount_configuration?: components["schemas"]["DiscountConfiguration"];
            readonly is_enabled: boolean;
            readonly payment_gate_config: components["schemas"]["PaymentGateConfig"];
            readonly threshold_amount: number;
        };
        readonly SpendTracker: {
            readonly accumulated_spend?: components["schemas"]["SpendTrackerAccumulatedSpend"];
            readonly alias: string;
            readonly applicable_spend_specifiers: readonly components["schemas"]["SpendTrackerApplicableSpendSpecifier"][];
            /** Format: uuid */
            readonly credit_type_id: string;
            /** @enum {string} */
            readonly reset_frequency: "BILLING_PERIOD";
        };
        readonly SpendTrackerAccumulatedSpend: {
            readonly amount: number;
            /** Format: date-time */
            readonly period_ending_before: string;
            /** Format: date-time */
            readonly period_starting_at: string;
        };
        readonly SpendTrackerApplicableSpendSpecifier: {
            /** @enum {string} */
            readonly discounted?: "ANY" | "DISCOUNTED_ONLY" | "UNDISCOUNTED_ONLY";
            readonly sources: readonly ("THRESHOLD_RECHARGE" | "MANUAL")[];
            /** @enum {string} */
            readonly spend_type: "COMMIT_PURCHASE";
        };
        readonly SpendTrackerAttributes: {
            readonly counts_as_discounted: boolean;
        };
        readonly SpendTrackerInput: {
            readonly alias: string;
            readonly applicable_spend_specifiers: readonly components["schemas"]["SpendTrackerApplicableSpendSpecifier"][];
            /** Format: uuid */
            readonly credit_type_id: string;
            /** @enum {string} */
            readonly reset_frequency: "BILLING_PERIOD";
        };
        readonly Subscription: {
            readonly billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfig"];
            readonly billing_periods: components["schemas"]["SubscriptionBillingPeriods"];
            /** @enum {string} */
            readonly collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly fiat_credit_type_id?: string;
            /** Format: uuid */
            readonly id?: string;
            readonly name?: string;
            readonly proration: components["schemas"]["SubscriptionProration"];
            /** @enum {string} */
            readonly quantity_management_mode: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            readonly quantity_schedule: readonly components["schemas"]["SubscriptionQuantitySchedule"][];
            readonly seat_config?: components["schemas"]["SubscriptionSeatConfig"];
            /** Format: date-time */
            readonly starting_at: string;
            readonly subscription_rate: components["schemas"]["SubscriptionRate"];
        };
        readonly SubscriptionBillingCycleConfig: {
            /** Format: date-time */
            readonly anchor_date: string;
            /** @enum {string} */
            readonly invoice_placement: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE";
        };
        readonly SubscriptionBillingCycleConfigInput: {
            /** Format: date-time */
            readonly anchor_date?: string;
            /** @enum {string} */
            readonly invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE" | "on_scheduled_invoice" | "on_usage_invoice";
        };
        readonly SubscriptionBillingCycleConfigTemplate: {
            /** @enum {string} */
            readonly invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE";
        };
        readonly SubscriptionBillingCycleConfigTemplateInput: {
            /** @enum {string} */
            readonly invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE" | "on_scheduled_invoice" | "on_usage_invoice";
        };
        readonly SubscriptionBillingPeriod: {
            /** Format: date-time */
            readonly ending_before: string;
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly SubscriptionBillingPeriods: {
            readonly current?: components["schemas"]["SubscriptionBillingPeriod"];
            readonly next?: components["schemas"]["SubscriptionBillingPeriod"];
            readonly previous?: components["schemas"]["SubscriptionBillingPeriod"];
        };
        readonly SubscriptionInput: {
            readonly billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigInput"];
            /** @enum {string} */
            readonly collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly initial_quantity?: number;
            readonly name?: string;
            readonly proration: components["schemas"]["SubscriptionProrationInput"];
            /** @enum {string} */
            readonly quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            readonly seat_config?: components["schemas"]["SubscriptionSeatConfigInput"];
            /** Format: date-time */
            readonly starting_at?: string;
            readonly subscription_rate: components["schemas"]["SubscriptionRateInput"];
            readonly temporary_id?: string;
        };
        readonly SubscriptionProration: {
            /** @enum {string} */
            readonly invoice_behavior: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            readonly is_prorated: boolean;
            readonly rounding?: components["schemas"]["ProrationRoundingConfig"];
        };
        readonly SubscriptionProrationInput: {
            /** @enum {string} */
            readonly invoice_behavior?: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            readonly is_prorated?: boolean;
            readonly rounding?: components["schemas"]["ProrationRoundingConfig"];
        };
        readonly SubscriptionQuantityHistory: {
            /** Format: uuid */
            readonly fiat_credit_type_id?: string;
            readonly history?: readonly {
                readonly data: readonly {
                    readonly quantity: number;
                    readonly total: number;
                    readonly unit_price: number;
                }[];
                /** Format: date-time */
                readonly starting_at: string;
            }[];
            /** Format: uuid */
            readonly subscription_id?: string;
        };
        readonly SubscriptionQuantitySchedule: {
            /** Format: date-time */
            readonly ending_before?: string;
            readonly quantity: number;
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly SubscriptionRate: {
            /** @enum {string} */
            readonly billing_frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly product: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
        };
        readonly SubscriptionRateInput: {
            /** @enum {string} */
            readonly billing_frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            /** Format: uuid */
            readonly product_id: string;
        };
        readonly Subscriptions: readonly components["schemas"]["Subscription"][];
        readonly SubscriptionSeatConfig: {
            readonly seat_group_key: string;
        };
        readonly SubscriptionSeatConfigInput: {
            readonly initial_seat_ids: readonly string[];
            readonly initial_unassigned_seats?: number;
            readonly seat_group_key: string;
        };
        readonly SubscriptionSeatConfigTemplateInput: {
            readonly initial_unassigned_seats?: number;
            readonly seat_group_key: string;
        };
        readonly SubscriptionSeatsScheduleEntry: {
            readonly assigned_seat_ids: readonly string[];
            readonly ending_before: string | null;
            /** Format: date-time */
            readonly starting_at: string;
            readonly total_quantity: number;
        };
        readonly SubscriptionSeatUpdateAssignedSeat: {
            readonly seat_ids: readonly string[];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly SubscriptionSeatUpdateInput: {
            readonly add_seat_ids?: readonly components["schemas"]["SubscriptionSeatUpdateAssignedSeat"][];
            readonly add_unassigned_seats?: readonly components["schemas"]["SubscriptionSeatUpdateUnassignedSeat"][];
            readonly remove_seat_ids?: readonly components["schemas"]["SubscriptionSeatUpdateAssignedSeat"][];
            readonly remove_unassigned_seats?: readonly components["schemas"]["SubscriptionSeatUpdateUnassignedSeat"][];
        };
        readonly SubscriptionSeatUpdateUnassignedSeat: {
            readonly quantity: number;
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly SubscriptionsInput: readonly components["schemas"]["SubscriptionInput"][];
        readonly SubscriptionsUpdate: {
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly id: string;
            readonly quantity_updates?: readonly {
                readonly quantity?: number;
                readonly quantity_delta?: number;
                /** Format: date-time */
                readonly starting_at: string;
            }[];
            readonly seat_updates?: components["schemas"]["SubscriptionSeatUpdateInput"];
        };
        readonly SubscriptionTemplate: {
            readonly billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigTemplate"];
            /** @enum {string} */
            readonly collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            readonly fiat_credit_type_id?: string;
            /** Format: uuid */
            readonly id?: string;
            readonly initial_quantity?: number;
            readonly name?: string;
            readonly proration: components["schemas"]["SubscriptionProration"];
            /** @enum {string} */
            readonly quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            readonly seat_config?: components["schemas"]["SubscriptionSeatConfig"];
            readonly starting_at_offset?: components["schemas"]["RelativeDate"];
            readonly subscription_rate: components["schemas"]["SubscriptionRate"];
        };
        readonly SubscriptionTemplateInput: {
            readonly billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigTemplateInput"];
            /** @enum {string} */
            readonly collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            readonly custom_fields?: components["schemas"]["CustomField"];
            readonly description?: string;
            readonly duration?: components["schemas"]["RelativeDate"];
            readonly initial_quantity?: number;
            readonly name?: string;
            readonly proration: components["schemas"]["SubscriptionProrationInput"];
            /** @enum {string} */
            readonly quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            readonly seat_config?: components["schemas"]["SubscriptionSeatConfigTemplateInput"];
            readonly starting_at_offset?: components["schemas"]["RelativeDate"];
            readonly subscription_rate: components["schemas"]["SubscriptionRateInput"];
            readonly temporary_id?: string;
        };
        readonly Tags: readonly string[];
        readonly ThresholdBalanceSpecifier: {
            readonly exclude: readonly components["schemas"]["ExcludeThresholdBalanceSpecifier"][];
        };
        readonly Tier: {
            readonly price: number;
            readonly size?: number;
        };
        readonly TierMetadata: {
            readonly level: number;
            readonly size?: string | null;
            readonly starting_at: string;
        };
        readonly UpdateAccessScheduleInput: {
            readonly add_schedule_items?: readonly {
                readonly amount: number;
                /** Format: date-time */
                readonly ending_before: string;
                /** Format: date-time */
                readonly starting_at: string;
            }[];
            readonly remove_schedule_items?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly update_schedule_items?: readonly {
                readonly amount?: number;
                /** Format: date-time */
                readonly ending_before?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: date-time */
                readonly starting_at?: string;
            }[];
        };
        readonly UpdateActiveRechargeConfig: {
            /** Format: uuid */
            readonly customer_id: string;
            readonly enabled?: boolean;
            readonly recharge_threshold?: number;
            readonly recharge_to_amount?: number;
        };
        readonly UpdateBaseThresholdCommit: {
            readonly description?: string;
            readonly duration?: {
                /** @enum {string} */
                readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
                readonly value: number;
            } | null;
            readonly name?: string;
            readonly priority?: number | null;
            readonly product_id?: string;
            readonly rate_type?: ("COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate") | null;
            readonly rollover_fraction?: number | null;
        };
        readonly UpdateCommitEndDatePayload: {
            /** Format: date-time */
            readonly access_ending_before?: string;
            /** Format: uuid */
            readonly commit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly invoices_ending_before?: string;
        };
        readonly UpdateCommitInput: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            /** Format: uuid */
            readonly commit_id: string;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string | null;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number | null;
        };
        readonly UpdateContractEndDatePayload: {
            readonly allow_ending_before_finalized_invoice?: boolean;
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
        };
        readonly UpdateContractNamedSchedulePayload: {
            /** Format: uuid */
            readonly contract_id: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly properties?: {
                readonly [key: string]: string;
            };
            readonly schedule_name: string;
            /** Format: date-time */
            readonly starting_at: string;
            readonly value: unknown;
        };
        readonly UpdateCreditEndDatePayload: {
            /** Format: date-time */
            readonly access_ending_before: string;
            /** Format: uuid */
            readonly credit_id: string;
            /** Format: uuid */
            readonly customer_id: string;
        };
        readonly UpdateCreditInput: {
            readonly access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            /** Format: uuid */
            readonly credit_id: string;
            readonly description?: string;
            readonly hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            readonly name?: string;
            readonly netsuite_sales_order_id?: string | null;
            readonly priority?: number | null;
            /** Format: uuid */
            readonly product_id?: string;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            readonly rollover_fraction?: number | null;
        };
        readonly UpdateCustomerNamedSchedulePayload: {
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly ending_before?: string;
            readonly schedule_name: string;
            /** Format: date-time */
            readonly starting_at: string;
            readonly value: unknown;
        };
        readonly UpdateDiscountConfiguration: {
            readonly cap?: components["schemas"]["PrepaidBalanceDiscountCap"] | null;
            readonly payment_fraction?: number | null;
        };
        readonly UpdateInvoiceIssueDatePayload: {
            /** Format: uuid */
            readonly invoice_id: string;
            /** Format: date-time */
            readonly issue_date: string;
        };
        readonly UpdateInvoiceScheduleInput: {
            readonly add_schedule_items?: readonly {
                readonly amount?: number;
                readonly quantity?: number;
                /** Format: date-time */
                readonly timestamp: string;
                readonly unit_price?: number;
            }[];
            readonly remove_schedule_items?: readonly {
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly update_schedule_items?: readonly {
                readonly amount?: number;
                /** Format: uuid */
                readonly id: string;
                readonly quantity?: number;
                /** Format: date-time */
                readonly timestamp?: string;
                readonly unit_price?: number;
            }[];
        };
        readonly UpdatePrepaidBalanceThresholdCommit: {
            readonly applicable_product_ids?: readonly string[] | null;
            readonly applicable_product_tags?: readonly string[] | null;
            readonly description?: string;
            readonly duration?: {
                /** @enum {string} */
                readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
                readonly value: number;
            } | null;
            readonly name?: string;
            readonly priority?: number | null;
            readonly product_id?: string;
            readonly rate_type?: ("COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate") | null;
            readonly rollover_fraction?: number | null;
            readonly specifiers?: readonly components["schemas"]["CommitSpecifier"][] | null;
        };
        readonly UpdatePrepaidBalanceThresholdConfiguration: {
            readonly commit?: components["schemas"]["UpdatePrepaidBalanceThresholdCommit"];
            readonly custom_credit_type_id?: string | null;
            readonly discount_configuration?: components["schemas"]["UpdateDiscountConfiguration"] | null;
            readonly is_enabled?: boolean;
            readonly payment_gate_config?: components["schemas"]["PaymentGateConfig"];
            readonly recharge_to_amount?: number;
            readonly threshold_amount?: number;
            readonly threshold_balance_specifiers?: readonly components["schemas"]["ThresholdBalanceSpecifier"][] | null;
        };
        readonly UpdateProductListItemPayload: {
            /** Format: uuid */
            readonly billable_metric_id?: string;
            readonly composite_product_ids?: readonly string[];
            readonly composite_tags?: readonly string[];
            readonly exclude_free_usage?: boolean;
            readonly include_composite_spend?: boolean;
            readonly is_refundable?: boolean;
            readonly name?: string;
            readonly netsuite_internal_item_id?: string;
            readonly netsuite_overage_item_id?: string;
            readonly presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            readonly pricing_group_key?: components["schemas"]["PricingGroupKey"];
            /** Format: uuid */
            readonly product_id: string;
            readonly quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            readonly quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** @enum {string} */
            readonly sql_breakdown_granularity?: "HOUR" | "SERVICE_PERIOD" | "hour" | "service_period";
            /** Format: date-time */
            readonly starting_at: string;
            readonly tags?: readonly string[];
            /** @enum {string} */
            readonly type?: "FIXED" | "USAGE" | "COMPOSITE" | "SUBSCRIPTION" | "PROFESSIONAL_SERVICE" | "PRO_SERVICE" | "fixed" | "usage" | "composite" | "subscription" | "professional_service" | "pro_service";
        };
        readonly UpdateRateCardNamedSchedulePayload: {
            /** Format: date-time */
            readonly ending_before?: string;
            /** Format: uuid */
            readonly rate_card_id: string;
            readonly schedule_name: string;
            /** Format: date-time */
            readonly starting_at: string;
            readonly value: unknown;
        };
        readonly UpdateRateCardPayload: {
            readonly add_credit_type_conversions?: readonly components["schemas"]["CreditTypeConversionInput"][];
            readonly aliases?: readonly components["schemas"]["RateCardAlias"][];
            readonly description?: string;
            readonly name?: string;
            /** Format: uuid */
            readonly rate_card_id: string;
        };
        readonly UpdateRecurringCommitInput: {
            readonly access_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            readonly ending_before?: string | null;
            readonly invoice_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["NullableProrationRoundingConfig"] | null;
                readonly invoice?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            } | null;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** Format: uuid */
            readonly recurring_commit_id: string;
        };
        readonly UpdateRecurringCreditInput: {
            readonly access_amount?: {
                readonly quantity?: number;
                readonly unit_price?: number;
            };
            readonly ending_before?: string | null;
            readonly proration_rounding?: {
                readonly access?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            } | null;
            /** @enum {string} */
            readonly rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** Format: uuid */
            readonly recurring_credit_id: string;
        };
        readonly UpdateScheduledChargeInput: {
            readonly invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            readonly netsuite_sales_order_id?: string | null;
            /** Format: uuid */
            readonly scheduled_charge_id: string;
        };
        readonly UpdateSpendThresholdConfiguration: {
            readonly commit?: components["schemas"]["UpdateBaseThresholdCommit"];
            readonly discount_configuration?: components["schemas"]["UpdateDiscountConfiguration"] | null;
            readonly is_enabled?: boolean;
            readonly payment_gate_config?: components["schemas"]["PaymentGateConfig"];
            readonly threshold_amount?: number;
        };
        readonly UpdateStripeBillingSettingsPayload: {
            readonly alias?: string | null;
            readonly anrok_api_key?: string | null;
            readonly days_until_due?: number | null;
            /** Format: uuid */
            readonly delivery_method_id?: string;
            readonly entity_mappings?: readonly {
                readonly custom_field: string;
                /** @enum {string} */
                readonly entity: "contract" | "rate_card" | "customer" | "product" | "commit" | "invoice";
                readonly target: string;
            }[] | null;
            readonly export_invoice_sub_line_items?: boolean | null;
            readonly include_zero_quantity_sub_line_items?: boolean | null;
            readonly leave_invoices_in_draft?: boolean | null;
            readonly set_effective_at_date_to_inclusive_period_end?: boolean | null;
            readonly skip_zero_dollar_invoices?: boolean | null;
            readonly stripe_api_key?: string | null;
            readonly stripe_invoice_quantity_always_string?: boolean | null;
            readonly webhook_secret?: string | null;
        };
        readonly UpdateSubscriptionInput: {
            readonly ending_before?: string | null;
            readonly proration_rounding?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            readonly quantity_management_mode_update?: {
                /** @enum {string} */
                readonly quantity_management_mode: "SEAT_BASED" | "seat_based";
                readonly seat_config: {
                    readonly seat_group_key: string;
                };
            };
            readonly quantity_updates?: readonly {
                readonly quantity?: number;
                readonly quantity_delta?: number;
                /** Format: date-time */
                readonly starting_at: string;
            }[];
            readonly seat_updates?: components["schemas"]["SubscriptionSeatUpdateInput"];
            /** Format: uuid */
            readonly subscription_id: string;
        };
        readonly UsageBatchAggregate: {
            /** Format: uuid */
            readonly billable_metric_id: string;
            readonly billable_metric_name: string;
            /** Format: uuid */
            readonly customer_id: string;
            /** Format: date-time */
            readonly end_timestamp: string;
            readonly groups?: {
                readonly [key: string]: number | null;
            };
            /** Format: date-time */
            readonly start_timestamp: string;
            readonly value: number | null;
        };
        readonly UsageBatchQueryPayload: {
            readonly billable_metrics?: readonly {
                readonly group_by?: {
                    readonly key: string;
                    readonly values?: readonly string[];
                };
                /** Format: uuid */
                readonly id: string;
            }[];
            readonly customer_ids?: readonly string[];
            /** Format: date-time */
            readonly ending_before: string;
            /** Format: date-time */
            readonly starting_on: string;
            /** @enum {string} */
            readonly window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        readonly UsageFilter: {
            readonly current: components["schemas"]["BaseUsageFilter"];
            readonly initial: components["schemas"]["BaseUsageFilter"];
            readonly updates: readonly components["schemas"]["BaseUsageFilterWithRequiredStartingAt"][];
        };
        readonly UsageFilterV2: {
            /** Format: date-time */
            readonly ending_before?: string;
            readonly group_key: string;
            readonly group_values: readonly string[];
            /** Format: date-time */
            readonly starting_at: string;
        };
        readonly UsageStatementSchedule: {
            /** Format: date-time */
            readonly billing_anchor_date: string;
            /** @enum {string} */
            readonly frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
        };
        readonly UsageStatementScheduleInput: {
            /** Format: date-time */
            readonly billing_anchor_date?: string;
            /** @enum {string} */
            readonly day?: "FIRST_OF_MONTH" | "CONTRACT_START" | "CUSTOM_DATE" | "first_of_month" | "contract_start" | "custom_date";
            /** @enum {string} */
            readonly frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            /** Format: date-time */
            readonly invoice_generation_starting_at?: string;
        };
        readonly UsageStatementScheduleTemplate: {
            /** @enum {string} */
            readonly day?: "FIRST_OF_MONTH" | "CONTRACT_START";
            /** @enum {string} */
            readonly frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
        };
        readonly UsageStatementScheduleTemplateInput: {
            /** @enum {string} */
            readonly day?: "FIRST_OF_MONTH" | "CONTRACT_START" | "first_of_month" | "contract_start";
            /** @enum {string} */
            readonly frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            readonly invoice_generation_starting_at_offset?: components["schemas"]["RelativeDate"];
        };
        readonly WebhookDelivery: {
            readonly attempts: readonly {
                readonly answer: string;
                readonly duration_ms: number;
                readonly status: number | null;
                /** Format: date-time */
                readonly timestamp: string;
            }[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly notification_id: string;
            /** @enum {string} */
            readonly state: "pending" | "delivered" | "failed" | "cancelled";
            readonly type: string;
        };
        readonly WebhookEndpoint: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly id: string;
            readonly is_enabled: boolean;
            readonly url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getSandboxClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** Format: date-time */
                            readonly now: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly setSandboxClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly now: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** Format: date-time */
                            readonly now: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly listSandboxWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly addSandboxWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly secret?: string;
                    readonly url: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["NewWebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly removeSandboxWebhooks: {
        readonly parameters: {
            readonly query?: {
                readonly id?: string;
                readonly url?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id?: string;
                    readonly url?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveAlert-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveAlertPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createAlert-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCustomerAlertPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listApiTokens-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ApiToken"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveApiToken-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createApiToken-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly role: "admin" | "writer" | "reader";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["NewApiToken"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "submitApprovalRequests-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly description: string;
                    readonly name: string;
                    readonly request_payload: {
                        readonly [key: string]: unknown;
                    };
                    readonly request_type: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly approval_url: string;
                            /** Format: date-time */
                            readonly created_at: string;
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveCustomerBillingProviderConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomerBillingProviderArchivePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CustomerBillingProviderArchivePayload"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveCustomerRevenueSystemConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomerRevenueSystemArchivePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CustomerRevenueSystemArchivePayload"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getAuditLogs-v1": {
        readonly parameters: {
            readonly query?: {
                readonly ending_before?: string;
                readonly limit?: number;
                readonly next_page?: string;
                readonly resource_id?: string;
                readonly resource_type?: string;
                readonly sort?: "date_asc" | "date_desc";
                readonly starting_on?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["AuditLog"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listAllBillableMetrics-v1": {
        readonly parameters: {
            readonly query?: {
                readonly include_archived?: boolean;
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["BillableMetricV1"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getBillableMetric-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billable_metric_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["BillableMetricV1"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateBillableMetric-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billable_metric_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveBillableMetric-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createBillableMetricV1-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateBillableMetricV1Payload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setBillingProviderApiKey-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billing_provider_type: "stripe";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetBillingProviderApiKeyPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createStripeBillingSettings-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateStripeBillingSettingsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "deleteStripeBillingSettings-v1": {
        readonly parameters: {
            readonly query?: {
                readonly delivery_method_id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateStripeBillingSettings-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateStripeBillingSettingsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setClientWebhookSecret-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetClientWebhookSecretPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createCustomerWithContract-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCustomerWithContractPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CustomerAndContract"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveProductListItem-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveProductListItemPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createProduct-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateProductListItemPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getProduct-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["ProductListItem"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listProducts-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListProductsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ProductListItem"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateProduct-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateProductListItemPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "addRate-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddRatePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["RateWithCommitRate"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "addRates-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly rate_card_id: string;
                    readonly rates: readonly components["schemas"]["RatePayload"][];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveRateCard-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createRateCard-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateRateCardPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getRateCard-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["RateCard"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getRateCardNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetRateCardNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getRates-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetRatesPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["RateSchedule"][];
                        readonly next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getRateSchedule-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetRateSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["RateSchedule"][];
                        readonly next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listRateCards-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["RateCard"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "moveRateCardProducts-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveRateCardProductsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setRateCardProductsOrder-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetRateCardProductsOrderPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateRateCard-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateRateCardPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateRateCardNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateRateCardNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "addManualBalanceLedgerEntry-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddManualBalanceLedgerEntryPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "amendContract-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AmendContractPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveContract-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveContractPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "disableCommitTrueup-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DisableCommitTrueupPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "releaseExternalPaymentGateThresholdCommit-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExternalPaymentGateThresholdCommitPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createContract-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateContractPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CreateContractResponse"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createHistoricalContractUsageInvoices-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateHistoricalContractUsageInvoiceRequestPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getNetBalance-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly credit_type_id?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly filters?: readonly components["schemas"]["BalanceFilter"][];
                    /** @enum {string} */
                    readonly invoice_inclusion_mode?: "FINALIZED" | "FINALIZED_AND_DRAFT";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly balance: number;
                            /** Format: uuid */
                            readonly credit_type_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomerBalances-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly covering_date?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: date-time */
                    readonly effective_before?: string;
                    readonly exclude_zero_balances?: boolean;
                    /** Format: uuid */
                    readonly id?: string;
                    readonly include_archived?: boolean;
                    readonly include_balance?: boolean;
                    readonly include_contract_balances?: boolean;
                    readonly include_ledgers?: boolean;
                    readonly limit?: number;
                    readonly next_page?: string;
                    /** Format: date-time */
                    readonly starting_at?: string;
                    readonly webhook_notification_id?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly (components["schemas"]["Commit"] | components["schemas"]["Credit"])[];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createCustomerCommit-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCustomerCommitPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomerCommits-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly commit_id?: string;
                    /** Format: date-time */
                    readonly covering_date?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: date-time */
                    readonly effective_before?: string;
                    readonly include_archived?: boolean;
                    readonly include_balance?: boolean;
                    readonly include_contract_commits?: boolean;
                    readonly include_ledgers?: boolean;
                    readonly limit?: number;
                    readonly next_page?: string;
                    /** Format: date-time */
                    readonly starting_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Commit"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateCommitEndDate-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateCommitEndDatePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createCustomerCredit-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCustomerCreditPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomerCredits-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly covering_date?: string;
                    /** Format: uuid */
                    readonly credit_id?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: date-time */
                    readonly effective_before?: string;
                    readonly include_archived?: boolean;
                    readonly include_balance?: boolean;
                    readonly include_contract_credits?: boolean;
                    readonly include_ledgers?: boolean;
                    readonly limit?: number;
                    readonly next_page?: string;
                    /** Format: date-time */
                    readonly starting_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Credit"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateCreditEndDate-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateCreditEndDatePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getContract-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_balance?: boolean;
                    readonly include_ledgers?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Contract"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getContractRateSchedule-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetContractRateSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ContractRateSchedule"][];
                        readonly next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getContractNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetContractNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getSubscriptionQuantityHistory-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: uuid */
                    readonly subscription_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["SubscriptionQuantityHistory"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getSubscriptionSeatsHistory-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    readonly covering_date?: string | null;
                    readonly cursor?: string | null;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly ending_before?: string | null;
                    readonly limit?: number | null;
                    readonly starting_at?: string | null;
                    /** Format: uuid */
                    readonly subscription_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["SubscriptionSeatsScheduleEntry"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listContracts-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly covering_date?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_archived?: boolean;
                    readonly include_balance?: boolean;
                    readonly include_ledgers?: boolean;
                    /** Format: date-time */
                    readonly starting_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Contract"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listContractsNamedSchedules-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListContractsNamedSchedulesPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListContractsNamedSchedulesPage"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "scheduleProServicesInvoice-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: date-time */
                    readonly issued_at: string;
                    readonly line_items: readonly components["schemas"]["ProServiceInvoiceLineItem"][];
                    /** Format: date-time */
                    readonly netsuite_invoice_header_end?: string;
                    /** Format: date-time */
                    readonly netsuite_invoice_header_start?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listSeatBalances-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: date-time */
                    readonly covering_date?: string;
                    readonly cursor?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: date-time */
                    readonly effective_before?: string;
                    readonly include_credits_and_commits?: boolean;
                    readonly include_ledgers?: boolean;
                    readonly limit?: number;
                    readonly seat_ids?: readonly string[];
                    readonly skip_missing_seat_ids?: boolean;
                    /** Format: date-time */
                    readonly starting_at?: string;
                    readonly subscription_ids?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["SeatBalance"][];
                        readonly pagination: {
                            readonly next_page?: string | null;
                            readonly seats_available_for_next_page: number;
                            readonly seats_included: number;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setUsageFilter-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetUsageFilterPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateContractEndDate-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateContractEndDatePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateInvoiceIssueDate-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateInvoiceIssueDatePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateContractNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateContractNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createCreditType-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCreditTypePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCreditTypes-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly id?: string;
                            readonly is_currency?: boolean;
                            readonly name?: string;
                        }[];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getCustomerAlert-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetCustomerAlertPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CustomerAlert"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomerAlerts-v1": {
        readonly parameters: {
            readonly query?: {
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListCustomerAlertsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerAlert"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "resetCustomerAlerts-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResetCustomerAlertsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomers-v1": {
        readonly parameters: {
            readonly query?: {
                readonly customer_ids?: readonly string[];
                readonly ingest_alias?: string;
                readonly limit?: number;
                readonly next_page?: string;
                readonly only_archived?: boolean;
                readonly salesforce_account_ids?: readonly string[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerDetail"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createCustomer-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LegacyCreateCustomerPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Customer"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getCustomer-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["CustomerDetail"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listBillableMetrics-v1": {
        readonly parameters: {
            readonly query?: {
                readonly include_archived?: boolean;
                readonly limit?: number;
                readonly next_page?: string;
                readonly on_current_plan?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["BillableMetricWithDeprecatedFields"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getLegacyBillingConfig-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billing_provider_type: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["LegacyBillingConfigAnswer"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setLegacyBillingConfig-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billing_provider_type: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LegacyBillingConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "deleteLegacyBillingConfig-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly billing_provider_type: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCosts-v1": {
        readonly parameters: {
            readonly query: {
                readonly ending_before: string;
                readonly limit?: number;
                readonly next_page?: string;
                readonly starting_on: string;
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["DailyCosts"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listInvoices-v1": {
        readonly parameters: {
            readonly query?: {
                readonly contract_id?: string;
                readonly credit_type_id?: string;
                readonly ending_before?: string;
                readonly limit?: number;
                readonly next_page?: string;
                readonly skip_zero_qty_line_items?: boolean;
                readonly sort?: "date_asc" | "date_desc";
                readonly starting_on?: string;
                readonly status?: string;
                readonly type?: "USAGE" | "USAGE_CONSOLIDATED" | "SCHEDULED";
                readonly webhook_notification_id?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Invoice"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getInvoice-v1": {
        readonly parameters: {
            readonly query?: {
                readonly skip_zero_qty_line_items?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
                readonly invoice_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getInvoicePdf-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
                readonly invoice_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": Record<string, never>;
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listBreakdownInvoices-v1": {
        readonly parameters: {
            readonly query: {
                readonly credit_type_id?: string;
                readonly ending_before: string;
                readonly limit?: number;
                readonly next_page?: string;
                readonly skip_zero_qty_line_items?: boolean;
                readonly sort?: "date_asc" | "date_desc";
                readonly starting_on: string;
                readonly status?: string;
                readonly window_size?: "HOUR" | "DAY" | "hour" | "Hour" | "day" | "Day";
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["BreakdownInvoice"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "chargeSeats-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly seat_charges: readonly {
                        /** Format: uuid */
                        readonly charge_id: string;
                        readonly current_seat_count?: number;
                        readonly seat_count: number;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listSpendBreakdownInvoices-v1": {
        readonly parameters: {
            readonly query?: {
                readonly include_list_prices?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SpendBreakdownInvoicesQueryPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["SpendBreakdownInvoice"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "previewCustomerEvents-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewEventsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getPurchasedSeats-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            /** Format: uuid */
                            readonly charge_id: string;
                            readonly seat_count: number;
                        }[];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setIngestAliases-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetIngestAliasesPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setCustomerName-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetCustomerNamePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Customer"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateCustomerConfig-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomerConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveCustomer-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Id"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getCustomerNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetCustomerNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setCustomerBillableStatus-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetCustomerBillableStatusPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** @enum {string} */
                            readonly current_billable_status: "billable" | "unbillable";
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateCustomerNamedSchedule-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateCustomerNamedSchedulePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "addCustomFieldKey-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly enforce_uniqueness: boolean;
                    /** @enum {string} */
                    readonly entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant";
                    readonly key: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "deleteCustomFields-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant";
                    /** Format: uuid */
                    readonly entity_id: string;
                    readonly keys: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listCustomFieldKeys-v1": {
        readonly parameters: {
            readonly query?: {
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly entities?: readonly ("alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant")[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly {
                            readonly enforce_uniqueness: boolean;
                            /** @enum {string} */
                            readonly entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant";
                            readonly key: string;
                        }[];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "disableCustomFieldKey-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant";
                    readonly key: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setCustomFields-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly custom_fields: components["schemas"]["CustomField"];
                    /** @enum {string} */
                    readonly entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge" | "plan" | "customer_plan" | "credit_grant";
                    /** Format: uuid */
                    readonly entity_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "embeddableDashboard-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddableDashboardPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly url?: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "searchEvents-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly transactionIds: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        readonly customer_id: string;
                        readonly event_type: string;
                        readonly id: string;
                        readonly is_duplicate?: boolean;
                        readonly matched_billable_metrics?: readonly components["schemas"]["BillableMetricForEventsSearch"][];
                        readonly matched_customer?: {
                            /** Format: uuid */
                            readonly id?: string;
                            readonly name?: string;
                        };
                        /** Format: date-time */
                        readonly processed_at?: string;
                        readonly properties?: {
                            readonly [key: string]: unknown;
                        };
                        /** Format: date-time */
                        readonly timestamp: string;
                        readonly transaction_id: string;
                    }[];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getCustomerBillingProviderConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_archived?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerBillingProviderConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getCustomerRevenueSystemConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_archived?: boolean;
                    /** @enum {string} */
                    readonly provider?: "netsuite";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerRevenueSystemConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "ingest-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": readonly components["schemas"]["Event"][];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "integrationCloudwatchLogger-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IntegrationCloudwatchLogPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "regenerateInvoice-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data?: {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "sendInvoiceAgain-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly invoice_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setExternalStatus-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                    readonly billing_provider_error?: string;
                    readonly billing_provider_invoice_id?: string;
                    /** @enum {string} */
                    readonly external_status?: "DRAFT" | "FINALIZED" | "PAID" | "PARTIALLY_PAID" | "UNCOLLECTIBLE" | "VOID" | "DELETED" | "PAYMENT_FAILED" | "INVALID_REQUEST_ERROR" | "SKIPPED" | "SENT" | "QUEUED";
                    /** Format: uuid */
                    readonly invoice_id: string;
                    /** Format: date-time */
                    readonly issued_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "voidInvoice-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data?: {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listConfiguredBillingProviders-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly next_page?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["BillingProviderDeliveryMethod"][];
                        readonly next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archivePackage-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly package_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createPackage-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreatePackagePayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getPackage-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly package_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Package"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listPackages-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL" | "archived" | "not_archived" | "all";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Package"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listContractsOnPackage-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly covering_date?: string;
                    readonly include_archived?: boolean;
                    /** Format: uuid */
                    readonly package_id: string;
                    /** Format: date-time */
                    readonly starting_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ContractProjectionSummary"][];
                        readonly next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "attemptPayment-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: uuid */
                    readonly invoice_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Payment"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "cancelPayment-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: uuid */
                    readonly invoice_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Payment"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listPayments-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly customer_id: string;
                    /** Format: uuid */
                    readonly invoice_id?: string;
                    readonly limit?: number;
                    readonly next_page?: string;
                    readonly statuses?: readonly ("pending" | "requires_intervention" | "paid" | "canceled")[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["Payment"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listPlans-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly unknown[];
                        readonly next_page: null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getServices-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly services: readonly components["schemas"]["Service"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setCustomerBillingProviderConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly data: readonly components["schemas"]["CustomerBillingProviderConfigurationInput"][];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerBillingProviderConfigurationOutput"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setCustomerRevenueSystemConfigurations-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly data: readonly components["schemas"]["CustomerRevenueSystemConfigurationInput"][];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["CustomerRevenueSystemConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "setUpBillingProvider-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly billing_provider: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace";
                    readonly configuration: {
                        readonly [key: string]: unknown;
                    };
                    /** @enum {string} */
                    readonly delivery_method: "direct_to_billing_provider" | "aws_sqs" | "aws_sns";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** Format: uuid */
                            readonly delivery_method_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateActiveRechargeConfig-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateActiveRechargeConfig"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "upsertAnrokApiToken-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly anrok_api_token: string;
                    readonly delivery_method_ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly success: boolean;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "upsertAvalaraCredentials-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly avalara_environment: "PRODUCTION" | "SANDBOX";
                    readonly avalara_password: string;
                    readonly avalara_username: string;
                    readonly commit_transactions?: boolean;
                    readonly delivery_method_ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getUsageBatch-v1": {
        readonly parameters: {
            readonly query?: {
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UsageBatchQueryPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["UsageBatchAggregate"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getPagedUsage-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PagedUsageQueryPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["PagedUsageAggregate"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getSeatsUsage-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeatsUsageQueryPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["SeatsUsageAggregate"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listWebhooks-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createWebhook-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly secret?: string;
                    readonly url: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["NewWebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "deleteWebhook-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listWebhookDeliveries-v1": {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly next_page?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly state?: "pending" | "delivered" | "failed" | "cancelled";
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["WebhookDelivery"][];
                        readonly next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "redeliverWebhook-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                    /** Format: uuid */
                    readonly notification_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "rotateWebhookSecret-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                    readonly secret?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["NewWebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "testWebhook-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            /** Format: uuid */
                            readonly notification_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "updateWebhook-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly id: string;
                    readonly is_enabled: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["WebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveCommit-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveCommitPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "editCommit-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditCommitPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveCredit-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveCreditPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "editCredit-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditCreditPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "editContract-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditContractPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly edit?: components["schemas"]["ContractEdit"];
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getContract-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly as_of_date?: string;
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_balance?: boolean;
                    readonly include_ledgers?: boolean;
                    readonly webhook_notification_id?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["ContractV2"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getContractEditHistory-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly contract_id: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ContractEdit"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listContracts-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly covering_date?: string;
                    /** Format: uuid */
                    readonly customer_id: string;
                    readonly include_archived?: boolean;
                    readonly include_balance?: boolean;
                    readonly include_ledgers?: boolean;
                    /** Format: date-time */
                    readonly starting_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: readonly components["schemas"]["ContractV2"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "archiveNotificationConfig-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveNotificationConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "createNotificationConfig-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateNotificationConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "editNotificationConfig-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EditNotificationConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["LifecycleEventSystemNotificationConfig"] | components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "getNotificationConfig-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetNotificationConfigPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listOffsetNotificationConfigs-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListOffsetNotificationConfigsPayload"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly cursor?: string | null;
                        readonly data: readonly components["schemas"]["LifecycleEventOffsetNotificationConfig"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly "listSystemNotificationConfigs-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly cursor?: string | null;
                        readonly data: readonly components["schemas"]["LifecycleEventSystemNotificationConfig"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly stripeWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly stripeAccountWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly delivery_method_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
