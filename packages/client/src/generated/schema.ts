// Generated from openapi.json by `npm run client`; do not edit.

export interface paths {
    "/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the platform clock */
        get: operations["getSandboxClock"];
        put?: never;
        /** Move the simulated clock forward, doing all work that falls due on the way */
        post: operations["setSandboxClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhook endpoints */
        get: operations["listSandboxWebhooks"];
        put?: never;
        /** Add a webhook endpoint, which may lie on this machine */
        post: operations["addSandboxWebhook"];
        /** Remove the webhook endpoints with an id or address, or all of them */
        delete: operations["removeSandboxWebhooks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive an alert */
        post: operations["archiveAlert-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a threshold alert */
        post: operations["createAlert-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approval_requests/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit requests for approval */
        post: operations["submitApprovalRequests-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archiveCustomerBillingProviderConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive billing provider configurations of a customer */
        post: operations["archiveCustomerBillingProviderConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archiveCustomerRevenueSystemConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive revenue system configurations of a customer */
        post: operations["archiveCustomerRevenueSystemConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditLogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who changed what, and follow new entries */
        get: operations["getAuditLogs-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billable-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List billable metrics */
        get: operations["listAllBillableMetrics-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billable-metrics/{billable_metric_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a billable metric */
        get: operations["getBillableMetric-v1"];
        /** Rename a billable metric */
        put: operations["updateBillableMetric-v1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billable-metrics/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a billable metric */
        post: operations["archiveBillableMetric-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billable-metrics/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a billable metric from filters or from SQL */
        post: operations["createBillableMetricV1-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/client/billing-config/{billing_provider_type}/apiKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a billing provider's API key */
        post: operations["setBillingProviderApiKey-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/client/billing-config/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the Stripe settings */
        post: operations["createStripeBillingSettings-v1"];
        /** Delete the Stripe settings */
        delete: operations["deleteStripeBillingSettings-v1"];
        options?: never;
        head?: never;
        /** Change the Stripe settings */
        patch: operations["updateStripeBillingSettings-v1"];
        trace?: never;
    };
    "/v1/client/config/webhook_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store the secret that verifies webhooks sent by a billing provider */
        post: operations["setClientWebhookSecret-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/composite/createCustomerWithContract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a customer and its contract in one step */
        post: operations["createCustomerWithContract-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/products/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a product */
        post: operations["archiveProductListItem-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/products/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a product */
        post: operations["createProduct-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/products/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a product */
        post: operations["getProduct-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/products/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List products */
        post: operations["listProducts-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/products/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a product from an hour on */
        post: operations["updateProduct-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/addRate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a rate to a card */
        post: operations["addRate-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/addRates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add many rates to a card, all or none */
        post: operations["addRates-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a rate card */
        post: operations["archiveRateCard-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a rate card */
        post: operations["createRateCard-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a rate card */
        post: operations["getRateCard-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/getNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a named schedule of a rate card */
        post: operations["getRateCardNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/getRates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the rates of a card at an instant */
        post: operations["getRates-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/getRateSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the rates of a card over a span of time */
        post: operations["getRateSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List rate cards */
        post: operations["listRateCards-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/moveRateCardProducts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move products within a card's order */
        post: operations["moveRateCardProducts-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/setRateCardProductsOrder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the order of a card's products */
        post: operations["setRateCardProductsOrder-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a rate card's name, aliases or conversions */
        post: operations["updateRateCard-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-pricing/rate-cards/updateNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a span of a rate card's named schedule */
        post: operations["updateRateCardNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/addManualBalanceLedgerEntry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a manual entry to a balance's ledger */
        post: operations["addManualBalanceLedgerEntry-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add terms to a contract as an amendment */
        post: operations["amendContract-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a contract */
        post: operations["archiveContract-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/commits/disableTrueup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop the true-up of a postpaid commit */
        post: operations["disableCommitTrueup-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/commits/threshold-billing/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report the outcome of an external payment */
        post: operations["releaseExternalPaymentGateThresholdCommit-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a contract */
        post: operations["createContract-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/createHistoricalInvoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import usage invoices of past periods */
        post: operations["createHistoricalContractUsageInvoices-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerBalances/getNetBalance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what a customer can still draw in one pricing unit */
        post: operations["getNetBalance-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerBalances/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's commits and credits together */
        post: operations["listCustomerBalances-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCommits/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a commit at customer level */
        post: operations["createCustomerCommit-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCommits/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's commits */
        post: operations["listCustomerCommits-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCommits/updateEndDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a commit's access or invoices earlier */
        post: operations["updateCommitEndDate-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCredits/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a credit at customer level */
        post: operations["createCustomerCredit-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCredits/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's credits */
        post: operations["listCustomerCredits-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/customerCredits/updateEndDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a credit's access earlier */
        post: operations["updateCreditEndDate-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a contract with its amendments */
        post: operations["getContract-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/getContractRateSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the prices a contract pays at an instant */
        post: operations["getContractRateSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/getNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a named schedule of a contract */
        post: operations["getContractNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/getSubscriptionQuantityHistory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the quantities and prices of a subscription over time */
        post: operations["getSubscriptionQuantityHistory-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/getSubscriptionSeatsHistory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the seats of a subscription over time */
        post: operations["getSubscriptionSeatsHistory-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's contracts with their amendments */
        post: operations["listContracts-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/listNamedSchedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the named schedules of a customer's contracts */
        post: operations["listContractsNamedSchedules-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/scheduleProServicesInvoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoice professional services of a contract */
        post: operations["scheduleProServicesInvoice-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/seatBalances/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List balances by seat */
        post: operations["listSeatBalances-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/setUsageFilter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose which events belong to a contract */
        post: operations["setUsageFilter-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/updateEndDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move or remove a contract's end */
        post: operations["updateContractEndDate-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/updateInvoiceIssueDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the issue date of a draft invoice */
        post: operations["updateInvoiceIssueDate-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/updateNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a span of a contract's named schedule */
        post: operations["updateContractNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-types/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a custom pricing unit */
        post: operations["createCreditType-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-types/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pricing units: currencies and custom units */
        get: operations["listCreditTypes-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-alerts/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an alert and its state for a customer */
        post: operations["getCustomerAlert-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-alerts/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's alerts with their states */
        post: operations["listCustomerAlerts-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-alerts/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget an alert's state for a customer and evaluate it afresh */
        post: operations["resetCustomerAlerts-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List customers */
        get: operations["listCustomers-v1"];
        put?: never;
        /** Create a customer */
        post: operations["createCustomer-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer */
        get: operations["getCustomer-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/billable-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the billable metrics available to a customer */
        get: operations["listBillableMetrics-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's gross usage spend by day */
        get: operations["listCosts-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a customer's invoices */
        get: operations["listInvoices-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invoice */
        get: operations["getInvoice-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices/{invoice_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an invoice as PDF */
        get: operations["getInvoicePdf-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices/breakdowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read invoices hour by hour or day by day */
        get: operations["listBreakdownInvoices-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices/invoice_seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add seats and invoice them at once */
        post: operations["chargeSeats-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/invoices/spend-breakdowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read gross spend by window and by groups of one's choice */
        post: operations["listSpendBreakdownInvoices-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/previewEvents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show what events would do to draft invoices */
        post: operations["previewCustomerEvents-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/purchasedSeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the seats a customer has purchased */
        get: operations["getPurchasedSeats-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/setIngestAliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the names under which events reach a customer */
        post: operations["setIngestAliases-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/setName": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a customer */
        post: operations["setCustomerName-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/updateConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a customer's configuration */
        post: operations["updateCustomerConfig-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a customer for good */
        post: operations["archiveCustomer-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/getNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a named schedule of a customer */
        post: operations["getCustomerNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/setBillableStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a customer billable or unbillable from a date on */
        post: operations["setCustomerBillableStatus-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/updateNamedSchedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a span of a customer's named schedule */
        post: operations["updateCustomerNamedSchedule-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customFields/addKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a custom field key for a kind of object */
        post: operations["addCustomFieldKey-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customFields/deleteValues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete custom field values from an object */
        post: operations["deleteCustomFields-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customFields/listKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the registered custom field keys */
        post: operations["listCustomFieldKeys-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customFields/removeKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a custom field key and its values */
        post: operations["disableCustomFieldKey-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customFields/setValues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set custom field values on an object */
        post: operations["setCustomFields-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboards/getEmbeddableUrl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link to an embeddable customer dashboard */
        post: operations["embeddableDashboard-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find received events by transaction id */
        post: operations["searchEvents-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/getCustomerBillingProviderConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a customer's billing provider configurations */
        post: operations["getCustomerBillingProviderConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/getCustomerRevenueSystemConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a customer's revenue system configurations */
        post: operations["getCustomerRevenueSystemConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send up to 100 usage events */
        post: operations["ingest-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a log line of an integration */
        post: operations["integrationCloudwatchLogger-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new invoice in place of a void one */
        post: operations["regenerateInvoice-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a finalized invoice */
        post: operations["voidInvoice-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listConfiguredBillingProviders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the connected billing providers */
        post: operations["listConfiguredBillingProviders-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a package */
        post: operations["archivePackage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a package, a template of contract terms */
        post: operations["createPackage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a package */
        post: operations["getPackage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List packages */
        post: operations["listPackages-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/listContractsOnPackage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the contracts made from a package */
        post: operations["listContractsOnPackage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the network addresses of this server */
        get: operations["getServices-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setCustomerBillingProviderConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add billing provider configurations to customers */
        post: operations["setCustomerBillingProviderConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setCustomerRevenueSystemConfigurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add revenue system configurations to customers */
        post: operations["setCustomerRevenueSystemConfigurations-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setUpBillingProvider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect a billing provider */
        post: operations["setUpBillingProvider-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/threshold-billing/update-active-recharge-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the prepaid recharge of a customer's active contract */
        post: operations["updateActiveRechargeConfig-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upsertAnrokApiToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store the Anrok token */
        post: operations["upsertAnrokApiToken-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upsertAvalaraCredentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store the Avalara credentials */
        post: operations["upsertAvalaraCredentials-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read usage of many customers and metrics by window */
        post: operations["getUsageBatch-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one customer's usage of one metric, by group and window */
        post: operations["getPagedUsage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read seat counts by window */
        post: operations["getSeatsUsage-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhook endpoints */
        get: operations["listWebhooks-v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a webhook endpoint; the answer shows its secret, this once */
        post: operations["createWebhook-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete a webhook endpoint; what waits for it is not sent any more */
        post: operations["deleteWebhook-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what was sent to a webhook endpoint and how it answered, the newest first */
        post: operations["listWebhookDeliveries-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a notification to a webhook endpoint once more, under the same id */
        post: operations["redeliverWebhook-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/rotateSecret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a webhook endpoint a new secret, shown this once */
        post: operations["rotateWebhookSecret-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhooks.test notification to one endpoint */
        post: operations["testWebhook-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable or disable a webhook endpoint */
        post: operations["updateWebhook-v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/commits/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a commit */
        post: operations["archiveCommit-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/commits/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit a commit */
        post: operations["editCommit-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/credits/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a credit */
        post: operations["archiveCredit-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/credits/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit a credit */
        post: operations["editCredit-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit a contract's terms */
        post: operations["editContract-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a contract's current terms */
        post: operations["getContract-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/getEditHistory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the edits of a contract */
        post: operations["getContractEditHistory-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/contracts/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a customer's contracts by current terms */
        post: operations["listContracts-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive an offset notification */
        post: operations["archiveNotificationConfig-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an offset notification */
        post: operations["createNotificationConfig-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a system notification or change an offset notification */
        post: operations["editNotificationConfig-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an offset notification */
        post: operations["getNotificationConfig-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/offset/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List offset notifications */
        post: operations["listOffsetNotificationConfigs-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/notifications/system/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List system notifications and whether they are on */
        post: operations["listSystemNotificationConfigs-v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessScheduleUpdate: {
            add_schedule_items?: {
                amount: number;
                /** Format: date-time */
                ending_before: string;
                /** Format: date-time */
                starting_at: string;
            }[];
            remove_schedule_items?: {
                /** Format: uuid */
                id: string;
            }[];
            update_schedule_items?: {
                amount?: number;
                /** Format: date-time */
                ending_before?: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                starting_at?: string;
            }[];
        };
        Actor: {
            email?: string;
            id: string;
            name: string;
        };
        AddManualBalanceLedgerEntryPayload: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            id: string;
            per_group_amounts?: {
                [key: string]: number;
            };
            reason: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp?: string;
            uniqueness_key?: string;
        };
        AddRatePayload: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            commit_rate?: components["schemas"]["CommitRate"];
            /** Format: uuid */
            credit_type_id?: string;
            custom_rate?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            ending_before?: string;
            entitled: boolean;
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id: string;
            quantity?: number;
            /** Format: uuid */
            rate_card_id: string;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            starting_at: string;
            tiers?: components["schemas"]["Tier"][];
        };
        Alert: {
            alert_specifiers?: components["schemas"]["AlertSpecifier"][];
            credit_grant_type_filters?: string[];
            credit_type?: components["schemas"]["CreditType"] | null;
            custom_field_filters?: components["schemas"]["CustomFieldFilterType"][];
            group_key_filter?: components["schemas"]["GroupKeyFilterType"];
            group_values?: components["schemas"]["GroupValueFilterType"][];
            id: string;
            invoice_types_filter?: components["schemas"]["InvoiceTypesFilterType"];
            name: string;
            seat_filter?: {
                seat_group_key: string;
                seat_group_value?: string;
            };
            /** @enum {string} */
            status: "enabled" | "archived" | "disabled";
            threshold: number;
            /** @enum {string} */
            type: "spend_threshold_reached" | "monthly_invoice_total_spend_threshold_reached" | "usage_threshold_reached" | "low_remaining_days_for_commit_segment_reached" | "low_remaining_commit_balance_reached" | "low_remaining_commit_percentage_reached" | "low_remaining_days_for_contract_credit_segment_reached" | "low_remaining_contract_credit_balance_reached" | "low_remaining_contract_credit_percentage_reached" | "low_remaining_contract_credit_and_commit_balance_reached" | "invoice_total_reached" | "low_remaining_seat_balance_reached";
            uniqueness_key?: string;
            /** Format: date-time */
            updated_at: string;
        };
        AlertSpecifier: {
            custom_field_filters?: components["schemas"]["AlertSpecifierInclusiveCustomFieldFilter"][];
            exclude?: components["schemas"]["ExcludeAlertSpecifier"][];
        };
        AlertSpecifierFilter: {
            custom_field_filters: components["schemas"]["CustomFieldFilterType"][];
            exclude?: components["schemas"]["ExcludeAlertSpecifier"][];
        };
        AlertSpecifierInclusiveCustomFieldFilter: {
            /** @enum {string} */
            entity: "Contract" | "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            key: string;
            value?: string;
        };
        AmendContractPayload: {
            commits?: components["schemas"]["CommitInput"][];
            /** Format: uuid */
            contract_id: string;
            credits?: components["schemas"]["CreditInput"][];
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            discounts?: components["schemas"]["DiscountInput"][];
            netsuite_sales_order_id?: string;
            overrides?: components["schemas"]["OverrideInput"][];
            professional_services?: components["schemas"]["ProServiceInput"][];
            reseller_royalties?: components["schemas"]["ResellerRoyaltyOrUpdateInput"][];
            salesforce_opportunity_id?: string;
            scheduled_charges?: components["schemas"]["ScheduledChargeInput"][];
            /** Format: date-time */
            starting_at: string;
            total_contract_value?: number;
        };
        AppliedCommitOrCredit: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID" | "CREDIT";
        };
        ApplySeatIncreaseConfigForRecurringCommit: {
            is_prorated: boolean;
        };
        ArchiveAlertPayload: {
            /** Format: uuid */
            id: string;
            release_uniqueness_key?: boolean;
        };
        ArchiveCommitPayload: {
            /** Format: uuid */
            commit_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        ArchiveContractPayload: {
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            void_invoices: boolean;
        };
        ArchiveCreditPayload: {
            /** Format: uuid */
            credit_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        ArchiveNotificationConfigPayload: {
            /** Format: uuid */
            id: string;
        };
        ArchiveProductListItemPayload: {
            /** Format: uuid */
            product_id: string;
        };
        AuditLog: {
            action?: string;
            actor?: components["schemas"]["Actor"];
            description?: string;
            id: string;
            request: {
                id: string;
                ip?: string;
                user_agent?: string;
            };
            resource_id?: string;
            resource_type?: string;
            /** @enum {string} */
            status?: "success" | "failure" | "pending";
            /** Format: date-time */
            timestamp: string;
        };
        BalanceCustomFieldFilterType: {
            /** @enum {string} */
            entity: "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            key: string;
            value: string;
        };
        BalanceFilter: {
            balance_types?: ("PREPAID_COMMIT" | "POSTPAID_COMMIT" | "CREDIT")[];
            custom_fields?: {
                [key: string]: string;
            };
            ids?: string[];
        };
        BaseThresholdCommit: {
            description?: string;
            name?: string;
            priority?: number;
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
        };
        BaseUsageFilter: {
            group_key: string;
            group_values: string[];
            /** Format: date-time */
            starting_at?: string;
        };
        BaseUsageFilterWithRequiredStartingAt: {
            group_key: string;
            group_values: string[];
            /** Format: date-time */
            starting_at: string;
        };
        BillableMetricForEventsSearch: {
            aggregate?: string;
            aggregate_keys?: string[];
            aggregation_key?: string;
            /** @enum {string} */
            aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "custom_sql" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            archived_at?: string;
            custom_fields?: components["schemas"]["CustomField"];
            event_type_filter?: components["schemas"]["EventTypeFilter"];
            filter?: {
                [key: string]: unknown;
            };
            group_by?: string[];
            group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            id: string;
            name: string;
            property_filters?: components["schemas"]["PropertyFiltersArray"];
            sql?: string;
        };
        BillableMetricV1: {
            aggregation_key?: string;
            /** @enum {string} */
            aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            archived_at?: string;
            custom_fields?: components["schemas"]["CustomField"];
            event_type_filter?: components["schemas"]["EventTypeFilter"];
            group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            id: string;
            name: string;
            property_filters?: components["schemas"]["PropertyFiltersArray"];
            sql?: string;
        };
        BillableMetricWithDeprecatedFields: {
            aggregate?: string;
            aggregate_keys?: string[];
            aggregation_key?: string;
            /** @enum {string} */
            aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            /** Format: date-time */
            archived_at?: string;
            custom_fields?: components["schemas"]["CustomField"];
            event_type_filter?: components["schemas"]["EventTypeFilter"];
            filter?: {
                [key: string]: unknown;
            };
            group_by?: string[];
            group_keys?: components["schemas"]["GroupKeysArray"];
            /** Format: uuid */
            id: string;
            name: string;
            property_filters?: components["schemas"]["PropertyFiltersArray"];
            sql?: string;
        };
        BillingProviderConfigurationUpdate: {
            billing_provider_configuration: {
                /** @enum {string} */
                billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
                /** Format: uuid */
                billing_provider_configuration_id?: string;
                /** @enum {string} */
                delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            };
            schedule: {
                /** @enum {string} */
                effective_at: "START_OF_CURRENT_PERIOD" | "START_OF_NEXT_PERIOD";
            };
        };
        BillingProviderDeliveryMethod: {
            /** @enum {string} */
            billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            /** @enum {string} */
            delivery_method: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            delivery_method_configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            delivery_method_id: string;
        };
        BreakdownInvoice: {
            /** Format: uuid */
            amendment_id?: string;
            /** @enum {string} */
            billable_status?: "billable" | "unbillable";
            /** Format: date-time */
            breakdown_end_timestamp: string;
            /** Format: date-time */
            breakdown_start_timestamp: string;
            constituent_invoices?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                customer_id: string;
                /** Format: uuid */
                invoice_id: string;
            }[];
            contract_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            contract_id?: string;
            correction_record?: {
                corrected_external_invoice?: components["schemas"]["ExternalInvoice"];
                /** Format: uuid */
                corrected_invoice_id: string;
                memo: string;
                reason: string;
            };
            /** Format: date-time */
            created_at?: string;
            credit_type: components["schemas"]["CreditType"];
            custom_fields?: {
                [key: string]: unknown;
            };
            customer_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            end_timestamp?: string;
            external_invoice?: components["schemas"]["ExternalInvoice"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at?: string;
            line_items: components["schemas"]["InvoiceLineItem"][];
            net_payment_terms_days?: number;
            netsuite_sales_order_id?: string;
            payer?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                customer_id: string;
            };
            /** Format: uuid */
            regenerated_from_invoice_id?: string;
            reseller_royalty?: {
                aws_options?: {
                    aws_account_number?: string;
                    aws_offer_id?: string;
                    aws_payer_reference_id?: string;
                };
                fraction: string;
                gcp_options?: {
                    gcp_account_id?: string;
                    gcp_offer_id?: string;
                };
                netsuite_reseller_id: string;
                /** @enum {string} */
                reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            };
            revenue_system_invoices?: components["schemas"]["RevenueSystemInvoice"][] | null;
            salesforce_opportunity_id?: string;
            /** Format: date-time */
            start_timestamp?: string;
            status: string;
            subtotal?: number;
            total: number;
            type: string;
        };
        ChildHierarchyConfiguration: {
            parent: components["schemas"]["HierarchyLink"];
            /** @enum {string} */
            payer?: "SELF" | "PARENT";
            /** @enum {string} */
            usage_statement_behavior?: "CONSOLIDATE" | "SEPARATE";
        };
        ChildHierarchyConfigurationV2: {
            parent: components["schemas"]["HierarchyLink"];
            /** @enum {string} */
            payer?: "SELF" | "PARENT";
            /** @enum {string} */
            usage_statement_behavior?: "CONSOLIDATE" | "SEPARATE";
        };
        Commit: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            amount?: number;
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            /** Format: date-time */
            archived_at?: string;
            balance?: number;
            contract?: {
                /** Format: uuid */
                id: string;
            };
            /** Format: date-time */
            created_at: string;
            created_by?: string;
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_contract?: {
                /** Format: uuid */
                id: string;
            };
            invoice_schedule?: components["schemas"]["SchedulePointInTime"];
            ledger?: components["schemas"]["CommitLedger"][];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            recurring_commit_id?: string;
            rolled_over_from?: {
                /** Format: uuid */
                commit_id: string;
                /** Format: uuid */
                contract_id: string;
            };
            rollover_fraction?: number;
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            subscription_config?: {
                /** @enum {string} */
                allocation?: "INDIVIDUAL" | "POOLED";
                apply_seat_increase_config?: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
                /** Format: uuid */
                subscription_id?: string;
            };
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID";
            uniqueness_key?: string;
        };
        CommitAdd: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_schedule?: components["schemas"]["CommitAddInvoiceSchedule"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            rollover_fraction?: number;
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID";
        };
        CommitAddInvoiceSchedule: {
            credit_type?: components["schemas"]["CreditType"];
            do_not_invoice?: boolean;
            schedule_items?: {
                amount?: number;
                /** Format: uuid */
                id: string;
                invoice_id?: string | null;
                quantity?: number;
                /** Format: date-time */
                timestamp: string;
                unit_price?: number;
            }[];
        };
        CommitHierarchyChildAccessAll: {
            /** @enum {string} */
            type: "ALL" | "all";
        };
        CommitHierarchyChildAccessContractIds: {
            contract_ids: string[];
            /** @enum {string} */
            type: "CONTRACT_IDS" | "contract_ids";
        };
        CommitHierarchyChildAccessNone: {
            /** @enum {string} */
            type: "NONE" | "none";
        };
        CommitHierarchyConfiguration: {
            child_access: components["schemas"]["CommitHierarchyChildAccessAll"] | components["schemas"]["CommitHierarchyChildAccessNone"] | components["schemas"]["CommitHierarchyChildAccessContractIds"];
        };
        CommitInput: {
            access_schedule?: components["schemas"]["ScheduleDurationInput"];
            amount?: number;
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            invoice_schedule?: components["schemas"]["SchedulePointInTimeInput"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributesInput"];
            temporary_id?: string;
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        CommitInputV2: {
            access_schedule?: components["schemas"]["ScheduleDurationInputV2"];
            amount?: number;
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            invoice_schedule?: components["schemas"]["SchedulePointInTimeInputV2"];
            name?: string;
            netsuite_sales_order_id?: string;
            payment_gate_config?: components["schemas"]["CommitPaymentGateConfig"];
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributesInput"];
            temporary_id?: string;
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        CommitLedger: components["schemas"]["PrepaidCommitSegmentStartLedgerEntry"] | components["schemas"]["PrepaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PrepaidCommitRolloverLedgerEntry"] | components["schemas"]["PrepaidCommitExpirationLedgerEntry"] | components["schemas"]["PrepaidCommitCanceledLedgerEntry"] | components["schemas"]["PrepaidCommitCreditedLedgerEntry"] | components["schemas"]["PrepaidCommitSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["PostpaidCommitInitialBalanceLedgerEntry"] | components["schemas"]["PostpaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PostpaidCommitRolloverLedgerEntry"] | components["schemas"]["PostpaidCommitTrueupLedgerEntry"] | components["schemas"]["PrepaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitExpirationLedgerEntry"];
        CommitLedgerV2: components["schemas"]["PrepaidCommitSegmentStartLedgerEntry"] | components["schemas"]["PrepaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PrepaidCommitRolloverLedgerEntry"] | components["schemas"]["PrepaidCommitExpirationLedgerEntry"] | components["schemas"]["PrepaidCommitCanceledLedgerEntry"] | components["schemas"]["PrepaidCommitCreditedLedgerEntry"] | components["schemas"]["PrepaidCommitSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["PostpaidCommitInitialBalanceLedgerEntry"] | components["schemas"]["PostpaidCommitAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["PostpaidCommitRolloverLedgerEntry"] | components["schemas"]["PostpaidCommitTrueupLedgerEntry"] | components["schemas"]["PrepaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitManualLedgerEntry"] | components["schemas"]["PostpaidCommitExpirationLedgerEntry"];
        CommitPaymentGateConfig: {
            /** @enum {string} */
            payment_gate_type: "NONE" | "STRIPE" | "EXTERNAL";
            precalculated_tax_config?: {
                tax_amount: number;
                tax_name?: string;
            };
            stripe_config?: {
                invoice_metadata?: {
                    [key: string]: string;
                };
                on_session_payment?: boolean;
                /** @enum {string} */
                payment_type: "INVOICE" | "PAYMENT_INTENT";
            };
            /** @enum {string} */
            tax_type?: "NONE" | "STRIPE" | "ANROK" | "PRECALCULATED";
        };
        CommitRate: {
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            tiers?: components["schemas"]["Tier"][];
        };
        CommitSpecifier: {
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
        };
        CommitSpecifierInput: {
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
        };
        CommitTemplate: {
            access_schedule?: components["schemas"]["RelativeScheduleDuration"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: uuid */
            id: string;
            invoice_schedule?: {
                credit_type: components["schemas"]["CreditType"];
                do_not_invoice: boolean;
                schedule_items: {
                    date_offset: components["schemas"]["RelativeDate"];
                    /** Format: uuid */
                    id: string;
                    quantity: number;
                    unit_price: number;
                }[];
            };
            name?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID";
        };
        CommitTemplateInput: {
            access_schedule: components["schemas"]["RelativeScheduleDurationInput"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            invoice_schedule?: {
                /** Format: uuid */
                credit_type_id?: string;
                do_not_invoice?: boolean;
                schedule_items: {
                    date_offset: components["schemas"]["RelativeDate"];
                    quantity: number;
                    unit_price: number;
                }[];
            };
            name?: string;
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            temporary_id?: string;
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
        };
        CommitUpdate: {
            access_schedule?: components["schemas"]["AccessScheduleUpdate"];
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_schedule?: components["schemas"]["InvoiceScheduleUpdate"];
            name?: string;
            netsuite_sales_order_id?: string | null;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            rollover_fraction?: number | null;
            specifiers?: components["schemas"]["CommitSpecifierInput"][] | null;
        };
        CommitV2: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            /** Format: date-time */
            archived_at?: string;
            balance?: number;
            contract?: {
                /** Format: uuid */
                id: string;
            };
            /** Format: date-time */
            created_at: string;
            created_by?: string;
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_contract?: {
                /** Format: uuid */
                id: string;
            };
            invoice_schedule?: components["schemas"]["SchedulePointInTime"];
            ledger?: components["schemas"]["CommitLedgerV2"][];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            recurring_commit_id?: string;
            rolled_over_from?: {
                /** Format: uuid */
                commit_id: string;
                /** Format: uuid */
                contract_id: string;
            };
            rollover_fraction?: number;
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            spend_tracker_attributes?: components["schemas"]["SpendTrackerAttributes"];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID";
        };
        Contract: {
            amendments: components["schemas"]["ContractAmendment"][];
            /** Format: date-time */
            archived_at?: string;
            current: components["schemas"]["ContractWithoutAmendments"];
            custom_fields?: components["schemas"]["CustomField"];
            customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            id: string;
            initial: components["schemas"]["ContractWithoutAmendments"];
            /** Format: uuid */
            package_id?: string;
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            spend_trackers?: {
                accumulated_spend?: {
                    amount: number;
                    /** Format: date-time */
                    period_ending_before: string;
                    /** Format: date-time */
                    period_starting_at: string;
                };
                alias: string;
                applicable_spend_specifiers: {
                    /** @enum {string} */
                    discounted?: "ANY" | "DISCOUNTED_ONLY" | "UNDISCOUNTED_ONLY";
                    sources: ("THRESHOLD_RECHARGE" | "MANUAL")[];
                    /** @enum {string} */
                    spend_type: "COMMIT_PURCHASE";
                }[];
                /** Format: uuid */
                credit_type_id: string;
                /** @enum {string} */
                reset_frequency: "BILLING_PERIOD";
            }[];
            subscriptions?: components["schemas"]["Subscriptions"];
            uniqueness_key?: string;
        };
        ContractAmendment: {
            commits: components["schemas"]["Commit"][];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            credits?: components["schemas"]["Credit"][];
            discounts?: components["schemas"]["Discount"][];
            /** Format: uuid */
            id: string;
            netsuite_sales_order_id?: string;
            overrides: components["schemas"]["Override"][];
            professional_services?: components["schemas"]["ProService"][];
            reseller_royalties?: components["schemas"]["ResellerRoyaltyOrUpdate"][];
            salesforce_opportunity_id?: string;
            scheduled_charges: components["schemas"]["ScheduledCharge"][];
            /** Format: date-time */
            starting_at: string;
        };
        ContractEdit: {
            add_commits?: components["schemas"]["CommitAdd"][];
            add_credits?: components["schemas"]["CreditAdd"][];
            add_discounts?: components["schemas"]["Discount"][];
            add_overrides?: components["schemas"]["OverrideV2"][];
            add_prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfigurationV2"];
            add_pro_services?: components["schemas"]["ProService"][];
            add_recurring_commits?: components["schemas"]["RecurringCommitV2"][];
            add_recurring_credits?: components["schemas"]["RecurringCreditV2"][];
            add_reseller_royalties?: components["schemas"]["ResellerRoyaltyOrUpdateV2"][];
            add_scheduled_charges?: components["schemas"]["ScheduledChargeAdd"][];
            add_spend_threshold_configuration?: components["schemas"]["SpendThresholdConfigurationV2"];
            add_subscriptions?: components["schemas"]["SubscriptionsV2"];
            add_usage_filters?: components["schemas"]["UsageFilterV2"][];
            archive_commits?: {
                /** Format: uuid */
                id: string;
            }[];
            archive_credits?: {
                /** Format: uuid */
                id: string;
            }[];
            archive_scheduled_charges?: {
                /** Format: uuid */
                id: string;
            }[];
            /** Format: uuid */
            id: string;
            remove_overrides?: {
                /** Format: uuid */
                id: string;
            }[];
            /** Format: date-time */
            timestamp?: string;
            uniqueness_key?: string;
            update_commits?: components["schemas"]["CommitUpdate"][];
            /** Format: date-time */
            update_contract_end_date?: string;
            update_contract_name?: string | null;
            update_credits?: components["schemas"]["CreditUpdate"][];
            update_discounts?: components["schemas"]["DiscountUpdate"][];
            update_net_payment_terms_days?: number | null;
            update_prepaid_balance_threshold_configuration?: components["schemas"]["UpdatePrepaidBalanceThresholdConfiguration"];
            update_recurring_commits?: components["schemas"]["RecurringCommitUpdate"][];
            update_recurring_credits?: components["schemas"]["RecurringCreditUpdate"][];
            update_refund_invoices?: components["schemas"]["RefundInvoiceUpdate"][];
            update_scheduled_charges?: components["schemas"]["ScheduledChargeUpdate"][];
            update_spend_threshold_configuration?: components["schemas"]["UpdateSpendThresholdConfiguration"];
            update_subscriptions?: components["schemas"]["SubscriptionsUpdate"][];
        };
        ContractHierarchyConfigurationInput: {
            parent?: components["schemas"]["ContractParentHierarchyConfigurationInput"];
            parent_behavior?: {
                /** @enum {string} */
                invoice_consolidation_type?: "CONCATENATE" | "NONE" | "concatenate" | "none";
            };
            /** @enum {string} */
            payer?: "SELF" | "PARENT" | "self" | "parent";
            /** @enum {string} */
            usage_statement_behavior?: "CONSOLIDATE" | "SEPARATE" | "consolidate" | "separate";
        };
        ContractParentHierarchyConfigurationInput: {
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        ContractProjectionSummary: {
            /** Format: date-time */
            archived_at?: string;
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
            /** Format: date-time */
            starting_at: string;
        };
        ContractRateSchedule: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            commit_rate?: components["schemas"]["CommitRate"];
            /** Format: date-time */
            ending_before?: string;
            entitled: boolean;
            list_rate: components["schemas"]["Rate"];
            override_rate?: components["schemas"]["Rate"];
            pricing_group_values?: {
                [key: string]: string;
            };
            product_custom_fields: components["schemas"]["CustomField"];
            /** Format: uuid */
            product_id: string;
            product_name: string;
            product_tags: string[];
            /** Format: uuid */
            rate_card_id: string;
            /** Format: date-time */
            starting_at: string;
        };
        ContractTransition: {
            /** Format: uuid */
            from_contract_id: string;
            /** Format: uuid */
            to_contract_id: string;
            /** @enum {string} */
            type: "RENEWAL";
        };
        ContractTransitionInput: {
            /** Format: uuid */
            from_contract_id: string;
            future_invoice_behavior?: {
                trueup?: ("REMOVE" | "AS_IS" | "remove" | "as_is") | null;
            };
            /** @enum {string} */
            type: "RENEWAL" | "renewal";
        };
        ContractV2: {
            /** Format: date-time */
            archived_at?: string;
            billing_provider_configuration_schedule?: {
                billing_provider_configuration: components["schemas"]["CustomerBillingProviderConfiguration"];
                /** Format: date-time */
                effective_at: string;
                /** Format: date-time */
                effective_until?: string;
            }[];
            commits: components["schemas"]["CommitV2"][];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            credits?: components["schemas"]["CreditV2"][];
            custom_fields?: components["schemas"]["CustomField"];
            customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
            /** Format: uuid */
            customer_id: string;
            discounts?: components["schemas"]["Discount"][];
            /** Format: date-time */
            ending_before?: string;
            has_more?: components["schemas"]["HasMore"];
            hierarchy_configuration?: components["schemas"]["HierarchyConfigurationV2"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            name?: string;
            net_payment_terms_days?: number;
            netsuite_sales_order_id?: string;
            overrides: components["schemas"]["OverrideV2"][];
            /** Format: uuid */
            package_id?: string;
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfigurationV2"];
            priority?: number;
            professional_services?: components["schemas"]["ProService"][];
            /** Format: uuid */
            rate_card_id?: string;
            recurring_commits?: components["schemas"]["RecurringCommitV2"][];
            recurring_credits?: components["schemas"]["RecurringCreditV2"][];
            reseller_royalties?: {
                /** @enum {string} */
                reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
                segments: components["schemas"]["ResellerRoyalty"][];
            }[];
            revenue_system_configuration_schedule?: {
                /** Format: date-time */
                effective_at: string;
                /** Format: date-time */
                effective_until?: string;
                revenue_system_configuration: components["schemas"]["CustomerRevenueSystemConfigurationV2"];
            }[];
            salesforce_opportunity_id?: string;
            scheduled_charges: components["schemas"]["ScheduledCharge"][];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfigurationV2"];
            spend_trackers?: components["schemas"]["SpendTracker"][];
            /** Format: date-time */
            starting_at: string;
            subscriptions?: components["schemas"]["SubscriptionsV2"];
            total_contract_value?: number;
            transitions: components["schemas"]["ContractTransition"][];
            uniqueness_key?: string;
            usage_filter: components["schemas"]["UsageFilterV2"][];
            usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
        };
        ContractWithoutAmendments: {
            commits: components["schemas"]["Commit"][];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            credits?: components["schemas"]["Credit"][];
            discounts?: components["schemas"]["Discount"][];
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["HierarchyConfiguration"];
            name?: string;
            net_payment_terms_days?: number;
            netsuite_sales_order_id?: string;
            overrides: components["schemas"]["Override"][];
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            professional_services?: components["schemas"]["ProService"][];
            /** Format: uuid */
            rate_card_id?: string;
            recurring_commits?: components["schemas"]["RecurringCommit"][];
            recurring_credits?: components["schemas"]["RecurringCredit"][];
            reseller_royalties?: components["schemas"]["ResellerRoyalty"][];
            salesforce_opportunity_id?: string;
            scheduled_charges: components["schemas"]["ScheduledCharge"][];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            spend_trackers?: {
                accumulated_spend?: {
                    amount: number;
                    /** Format: date-time */
                    period_ending_before: string;
                    /** Format: date-time */
                    period_starting_at: string;
                };
                alias: string;
                applicable_spend_specifiers: {
                    /** @enum {string} */
                    discounted?: "ANY" | "DISCOUNTED_ONLY" | "UNDISCOUNTED_ONLY";
                    sources: ("THRESHOLD_RECHARGE" | "MANUAL")[];
                    /** @enum {string} */
                    spend_type: "COMMIT_PURCHASE";
                }[];
                /** Format: uuid */
                credit_type_id: string;
                /** @enum {string} */
                reset_frequency: "BILLING_PERIOD";
            }[];
            /** Format: date-time */
            starting_at: string;
            total_contract_value?: number;
            transitions: components["schemas"]["ContractTransition"][];
            usage_filter?: components["schemas"]["UsageFilter"];
            usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
        };
        CreateBillableMetricV1Payload: {
            aggregation_key?: string;
            /** @enum {string} */
            aggregation_type?: "COUNT" | "LATEST" | "MAX" | "SUM" | "UNIQUE" | "count" | "Count" | "latest" | "Latest" | "max" | "Max" | "sum" | "Sum" | "unique" | "Unique";
            custom_fields?: components["schemas"]["CustomField"];
            event_type_filter?: components["schemas"]["EventTypeFilter"];
            group_keys?: components["schemas"]["GroupKeysArray"];
            name: string;
            property_filters?: components["schemas"]["PropertyFiltersArray"];
            sql?: string;
        };
        CreateContractPayload: {
            billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfigurationLookup"];
            commits?: components["schemas"]["CommitInput"][];
            credits?: components["schemas"]["CreditInput"][];
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            discounts?: components["schemas"]["DiscountInput"][];
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["ContractHierarchyConfigurationInput"];
            /** @enum {string} */
            multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            name?: string;
            net_payment_terms_days?: number;
            netsuite_sales_order_id?: string;
            overrides?: components["schemas"]["OverrideInput"][];
            package_alias?: string;
            /** Format: uuid */
            package_id?: string;
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            professional_services?: components["schemas"]["ProServiceInput"][];
            rate_card_alias?: string;
            /** Format: uuid */
            rate_card_id?: string;
            recurring_commits?: components["schemas"]["RecurringCommitInput"][];
            recurring_credits?: components["schemas"]["RecurringCreditInput"][];
            reseller_royalties?: components["schemas"]["ResellerRoyaltyInput"][];
            revenue_system_configuration?: components["schemas"]["CustomerRevenueSystemConfigurationLookup"];
            salesforce_opportunity_id?: string;
            scheduled_charges?: components["schemas"]["ScheduledChargeInput"][];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            spend_trackers?: components["schemas"]["SpendTrackerInput"][];
            /** Format: date-time */
            starting_at: string;
            subscriptions?: components["schemas"]["SubscriptionsInput"];
            total_contract_value?: number;
            transition?: components["schemas"]["ContractTransitionInput"];
            uniqueness_key?: string;
            usage_filter?: components["schemas"]["BaseUsageFilter"];
            usage_statement_schedule?: components["schemas"]["UsageStatementScheduleInput"];
        };
        CreateContractResponse: {
            contract?: {
                commits: components["schemas"]["Commit"][];
                /** Format: date-time */
                created_at: string;
                created_by: string;
                credits?: components["schemas"]["Credit"][];
                custom_fields?: components["schemas"]["CustomField"];
                customer_billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfiguration"];
                /** Format: uuid */
                customer_id: string;
                /** Format: date-time */
                ending_before?: string;
                has_more?: components["schemas"]["HasMore"];
                hierarchy_configuration?: components["schemas"]["HierarchyConfiguration"];
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
                name?: string;
                net_payment_terms_days?: number;
                overrides: components["schemas"]["Override"][];
                /** Format: uuid */
                package_id?: string;
                prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
                /** Format: uuid */
                rate_card_id?: string;
                recurring_commits?: components["schemas"]["RecurringCommit"][];
                recurring_credits?: components["schemas"]["RecurringCredit"][];
                scheduled_charges: components["schemas"]["ScheduledCharge"][];
                /** @enum {string} */
                scheduled_charges_on_usage_invoices?: "ALL";
                spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
                /** Format: date-time */
                starting_at: string;
                subscriptions?: components["schemas"]["Subscriptions"];
                transitions: components["schemas"]["ContractTransition"][];
                uniqueness_key?: string;
                usage_filter: {
                    /** Format: date-time */
                    ending_before?: string;
                    group_key: string;
                    group_values: string[];
                    /** Format: date-time */
                    starting_at: string;
                }[];
                usage_statement_schedule: components["schemas"]["UsageStatementSchedule"];
            };
            /** Format: uuid */
            id: string;
        };
        CreateCreditTypePayload: {
            name: string;
        };
        CreateCustomerAlertPayload: {
            alert_specifiers?: components["schemas"]["AlertSpecifier"][];
            /** @enum {string} */
            alert_type: "spend_threshold_reached" | "monthly_invoice_total_spend_threshold_reached" | "usage_threshold_reached" | "low_remaining_days_for_commit_segment_reached" | "low_remaining_commit_balance_reached" | "low_remaining_commit_percentage_reached" | "low_remaining_days_for_contract_credit_segment_reached" | "low_remaining_contract_credit_balance_reached" | "low_remaining_contract_credit_percentage_reached" | "low_remaining_contract_credit_and_commit_balance_reached" | "invoice_total_reached" | "low_remaining_seat_balance_reached";
            /** Format: uuid */
            billable_metric_id?: string;
            credit_grant_type_filters?: string[];
            /** Format: uuid */
            credit_type_id?: string;
            custom_field_filters?: components["schemas"]["CustomFieldFilterType"][];
            /** Format: uuid */
            customer_id?: string;
            evaluate_on_create?: boolean;
            group_values?: components["schemas"]["GroupValueFilterType"][];
            invoice_types_filter?: components["schemas"]["InvoiceTypesFilterType"];
            name: string;
            plan_id?: unknown;
            seat_filter?: {
                seat_group_key: string;
                seat_group_value?: string;
            };
            threshold: number;
            uniqueness_key?: string;
        };
        CreateCustomerCommitPayload: {
            access_schedule: components["schemas"]["ScheduleDurationInput"];
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            description?: string;
            /** Format: uuid */
            invoice_contract_id?: string;
            invoice_schedule?: components["schemas"]["SchedulePointInTimeInput"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** @enum {string} */
            type: "PREPAID" | "POSTPAID" | "prepaid" | "postpaid";
            uniqueness_key?: string;
        };
        CreateCustomerCreditPayload: {
            access_schedule: components["schemas"]["ScheduleDurationInput"];
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            description?: string;
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            uniqueness_key?: string;
        };
        CreateCustomerPayload: {
            custom_fields?: components["schemas"]["CustomField"];
            customer_billing_provider_configurations?: components["schemas"]["CustomerBillingProviderConfigurationCreateCustomerInput"][];
            customer_revenue_system_configurations?: components["schemas"]["CustomerRevenueSystemConfigurationCreateCustomerInput"][];
            ingest_aliases?: string[];
            name: string;
        };
        CreateCustomerWithContractPayload: {
            contract: {
                billing_provider_configuration?: components["schemas"]["CustomerBillingProviderConfigurationLookup"];
                commits?: components["schemas"]["CommitInput"][];
                credits?: components["schemas"]["CreditInput"][];
                custom_fields?: components["schemas"]["CustomField"];
                discounts?: components["schemas"]["DiscountInput"][];
                /** Format: date-time */
                ending_before?: string;
                hierarchy_configuration?: components["schemas"]["ContractHierarchyConfigurationInput"];
                /** @enum {string} */
                multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
                name?: string;
                net_payment_terms_days?: number;
                netsuite_sales_order_id?: string;
                overrides?: components["schemas"]["OverrideInput"][];
                prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
                professional_services?: components["schemas"]["ProServiceInput"][];
                rate_card_alias?: string;
                /** Format: uuid */
                rate_card_id?: string;
                recurring_commits?: components["schemas"]["RecurringCommitInput"][];
                recurring_credits?: components["schemas"]["RecurringCreditInput"][];
                reseller_royalties?: components["schemas"]["ResellerRoyaltyInput"][];
                revenue_system_configuration?: components["schemas"]["CustomerRevenueSystemConfigurationLookup"];
                salesforce_opportunity_id?: string;
                scheduled_charges?: components["schemas"]["ScheduledChargeInput"][];
                /** @enum {string} */
                scheduled_charges_on_usage_invoices?: "ALL";
                spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
                spend_trackers?: components["schemas"]["SpendTrackerInput"][];
                /** Format: date-time */
                starting_at: string;
                subscriptions?: components["schemas"]["SubscriptionsInput"];
                total_contract_value?: number;
                uniqueness_key?: string;
                usage_filter?: components["schemas"]["BaseUsageFilter"];
                usage_statement_schedule?: components["schemas"]["UsageStatementScheduleInput"];
            };
            customer: components["schemas"]["CreateCustomerPayload"];
        };
        CreateHistoricalContractUsageInvoiceRequestPayload: {
            invoices: components["schemas"]["HistoricalContractUsageInvoiceInputPayload"][];
            preview: boolean;
        };
        CreateNotificationConfigPayload: {
            name: string;
            policy: components["schemas"]["LifecycleEventOffsetPolicy"];
            uniqueness_key?: string;
        };
        CreatePackagePayload: {
            aliases?: components["schemas"]["PackageAlias"][];
            /** @enum {string} */
            billing_provider?: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            commits?: components["schemas"]["CommitTemplateInput"][];
            contract_name?: string;
            credits?: components["schemas"]["CreditTemplateInput"][];
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            duration?: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT" | "lowest_multiplier" | "explicit";
            name: string;
            net_payment_terms_days?: number;
            overrides?: components["schemas"]["OverrideTemplateInput"][];
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            rate_card_alias?: string;
            /** Format: uuid */
            rate_card_id?: string;
            recurring_commits?: components["schemas"]["RecurringCommitTemplateInput"][];
            recurring_credits?: components["schemas"]["RecurringCreditTemplateInput"][];
            scheduled_charges?: components["schemas"]["ScheduledChargeTemplateInput"][];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            spend_trackers?: components["schemas"]["SpendTrackerInput"][];
            subscriptions?: components["schemas"]["SubscriptionTemplateInput"][];
            uniqueness_key?: string;
            usage_statement_schedule?: components["schemas"]["UsageStatementScheduleTemplateInput"];
        };
        CreateProductListItemPayload: {
            /** Format: uuid */
            billable_metric_id?: string;
            composite_product_ids?: string[];
            /** @enum {string} */
            composite_scope?: "CUSTOMER" | "CONTRACT" | "customer" | "contract";
            composite_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            exclude_free_usage?: boolean;
            include_composite_spend?: boolean;
            is_refundable?: boolean;
            name: string;
            netsuite_internal_item_id?: string;
            netsuite_overage_item_id?: string;
            presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            pricing_group_key?: components["schemas"]["PricingGroupKey"];
            quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** @enum {string} */
            sql_breakdown_granularity?: "HOUR" | "SERVICE_PERIOD" | "hour" | "service_period";
            tags?: string[];
            /** @enum {string} */
            type: "FIXED" | "USAGE" | "COMPOSITE" | "SUBSCRIPTION" | "PROFESSIONAL_SERVICE" | "PRO_SERVICE" | "fixed" | "usage" | "composite" | "subscription" | "professional_service" | "pro_service";
        };
        CreateRateCardPayload: {
            aliases?: components["schemas"]["RateCardAlias"][];
            credit_type_conversions?: components["schemas"]["CreditTypeConversionInput"][];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: uuid */
            fiat_credit_type_id?: string;
            name: string;
        };
        CreateStripeBillingSettingsPayload: {
            anrok_api_key?: string | null;
            stripe_api_key: string;
        };
        Credit: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            balance?: number;
            contract?: {
                /** Format: uuid */
                id: string;
            };
            created_by?: string;
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            ledger?: components["schemas"]["CreditLedger"][];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            /** Format: uuid */
            recurring_credit_id?: string;
            rolled_over_from?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                credit_id: string;
            };
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            subscription_config?: {
                /** @enum {string} */
                allocation?: "INDIVIDUAL" | "POOLED";
                apply_seat_increase_config?: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
                /** Format: uuid */
                subscription_id?: string;
            };
            /** @enum {string} */
            type: "CREDIT";
            uniqueness_key?: string;
        };
        CreditAdd: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            rollover_fraction?: number;
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** @enum {string} */
            type: "CREDIT";
        };
        CreditAutomatedInvoiceDeductionLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        CreditCanceledLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_CANCELED";
        };
        CreditCreditedLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_CREDITED";
        };
        CreditExpirationLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_EXPIRATION";
        };
        CreditInput: {
            access_schedule: components["schemas"]["ScheduleDurationInput"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
        };
        CreditInputV2: {
            access_schedule: components["schemas"]["ScheduleDurationInputV2"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
        };
        CreditLedger: components["schemas"]["CreditSegmentStartLedgerEntry"] | components["schemas"]["CreditAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["CreditExpirationLedgerEntry"] | components["schemas"]["CreditCanceledLedgerEntry"] | components["schemas"]["CreditCreditedLedgerEntry"] | components["schemas"]["CreditManualLedgerEntry"] | components["schemas"]["CreditSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["CreditRolloverLedgerEntry"];
        CreditLedgerV2: components["schemas"]["CreditSegmentStartLedgerEntry"] | components["schemas"]["CreditAutomatedInvoiceDeductionLedgerEntry"] | components["schemas"]["CreditExpirationLedgerEntry"] | components["schemas"]["CreditCanceledLedgerEntry"] | components["schemas"]["CreditCreditedLedgerEntry"] | components["schemas"]["CreditManualLedgerEntry"] | components["schemas"]["CreditSeatBasedAdjustmentLedgerEntry"] | components["schemas"]["CreditRolloverLedgerEntry"];
        CreditManualLedgerEntry: {
            amount: number;
            reason: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_MANUAL";
        };
        CreditRolloverLedgerEntry: {
            amount: number;
            /** Format: uuid */
            new_contract_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_ROLLOVER";
        };
        CreditSeatBasedAdjustmentLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_SEAT_BASED_ADJUSTMENT";
        };
        CreditSegmentStartLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_SEGMENT_START";
        };
        CreditTemplate: {
            access_schedule?: components["schemas"]["RelativeScheduleDuration"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: uuid */
            id: string;
            name?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE";
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** @enum {string} */
            type: "CREDIT";
        };
        CreditTemplateInput: {
            access_schedule: components["schemas"]["RelativeScheduleDurationInput"];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            name?: string;
            priority?: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
        };
        CreditType: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CreditTypeConversion: {
            custom_credit_type: components["schemas"]["CreditType"];
            fiat_per_custom_credit: string;
        };
        CreditTypeConversionInput: {
            /** Format: uuid */
            custom_credit_type_id: string;
            fiat_per_custom_credit: number;
        };
        CreditUpdate: {
            access_schedule?: components["schemas"]["AccessScheduleUpdate"];
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string | null;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE";
            rollover_fraction?: number | null;
            specifiers?: components["schemas"]["CommitSpecifierInput"][] | null;
        };
        CreditV2: {
            access_schedule?: components["schemas"]["ScheduleDuration"];
            applicable_contract_ids?: string[];
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            /** Format: date-time */
            archived_at?: string;
            balance?: number;
            contract?: {
                /** Format: uuid */
                id: string;
            };
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            ledger?: components["schemas"]["CreditLedgerV2"][];
            name?: string;
            netsuite_sales_order_id?: string;
            priority?: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            recurring_credit_id?: string;
            rolled_over_from?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                credit_id: string;
            };
            salesforce_opportunity_id?: string;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
            /** @enum {string} */
            type: "CREDIT";
        };
        Customer: {
            custom_fields?: components["schemas"]["CustomField"];
            external_id: string;
            /** Format: uuid */
            id: string;
            ingest_aliases: string[];
            name: string;
        };
        CustomerAlert: {
            alert: components["schemas"]["Alert"];
            customer_status: ("ok" | "in_alarm" | "evaluating") | null;
            triggered_by?: string | null;
        };
        CustomerAndContract: {
            /** Format: uuid */
            contract_id: string;
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            ingest_aliases: string[];
        };
        CustomerBillingProviderArchivePayload: {
            customer_billing_provider_configuration_ids: string[];
            /** Format: uuid */
            customer_id: string;
        };
        CustomerBillingProviderConfiguration: {
            archived_at: string | null;
            /** @enum {string} */
            billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            delivery_method: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            delivery_method_configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            delivery_method_id: string;
            /** Format: uuid */
            id: string;
        };
        CustomerBillingProviderConfigurationCreateCustomerInput: {
            /** @enum {string} */
            billing_provider: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            configuration?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            /** Format: uuid */
            delivery_method_id?: string;
            /** @enum {string} */
            tax_provider?: "anrok" | "avalara" | "stripe";
        };
        CustomerBillingProviderConfigurationInput: {
            /** @enum {string} */
            billing_provider: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            configuration?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            /** Format: uuid */
            delivery_method_id?: string;
            /** @enum {string} */
            tax_provider?: "anrok" | "avalara" | "stripe";
        };
        CustomerBillingProviderConfigurationLookup: {
            /** @enum {string} */
            billing_provider?: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            /** Format: uuid */
            billing_provider_configuration_id?: string;
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
        };
        CustomerBillingProviderConfigurationOutput: {
            /** @enum {string} */
            billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            configuration?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id?: string;
            /** Format: uuid */
            delivery_method_id?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            tax_provider?: "anrok" | "avalara" | "stripe";
        };
        CustomerConfig: {
            salesforce_account_id: string | null;
        };
        CustomerConfigPayload: {
            leave_stripe_invoices_in_draft?: boolean | null;
            salesforce_account_id?: string | null;
        };
        CustomerContractNamedSchedule: {
            /** Format: uuid */
            contract_id: string;
            properties?: {
                [key: string]: string;
            };
            schedule_name: string;
            segments: {
                /** Format: date-time */
                ending_before?: string;
                /** Format: date-time */
                starting_at: string;
                value: unknown;
            }[];
        };
        CustomerDetail: {
            archived_at?: string | null;
            /** Format: date-time */
            created_at: string;
            current_billable_status?: {
                effective_at?: string | null;
                /** @enum {string} */
                value: "billable" | "unbillable";
            };
            custom_fields: components["schemas"]["CustomField"];
            customer_config: components["schemas"]["CustomerConfig"];
            external_id: string;
            /** Format: uuid */
            id: string;
            ingest_aliases: string[];
            name: string;
            /** Format: date-time */
            updated_at: string;
        };
        CustomerRevenueSystemArchivePayload: {
            /** Format: uuid */
            customer_id: string;
            customer_revenue_system_configuration_ids: string[];
        };
        CustomerRevenueSystemConfiguration: {
            archived_at?: string | null;
            configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            delivery_method_configuration?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            delivery_method_id: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            provider: "netsuite";
        };
        CustomerRevenueSystemConfigurationCreateCustomerInput: {
            configuration?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider";
            /** Format: uuid */
            delivery_method_id?: string;
            /** @enum {string} */
            provider: "netsuite";
        };
        CustomerRevenueSystemConfigurationInput: {
            configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            delivery_method_id?: string;
            /** @enum {string} */
            provider: "netsuite";
        };
        CustomerRevenueSystemConfigurationLookup: {
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider";
            /** @enum {string} */
            provider?: "netsuite";
            /** Format: uuid */
            revenue_system_configuration_id?: string;
        };
        CustomerRevenueSystemConfigurationV2: {
            archived_at?: string | null;
            configuration: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            delivery_method_configuration?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            delivery_method_id: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            provider: "netsuite";
        };
        CustomField: {
            [key: string]: string;
        };
        CustomFieldFilterType: {
            /** @enum {string} */
            entity: "Contract" | "Commit" | "ContractCredit" | "ContractCreditOrCommit";
            key: string;
            value: string;
        };
        DailyCosts: {
            credit_types: {
                [key: string]: {
                    cost: number;
                    line_item_breakdown: {
                        cost: number;
                        name: string;
                    }[];
                    name: string;
                };
            };
            /** Format: date-time */
            end_timestamp: string;
            /** Format: date-time */
            start_timestamp: string;
        };
        DisableCommitTrueupPayload: {
            /** Format: uuid */
            amendment_id?: string;
            /** Format: uuid */
            commit_id: string;
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        Discount: {
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            schedule: components["schemas"]["SchedulePointInTime"];
        };
        DiscountConfiguration: {
            cap?: components["schemas"]["PrepaidBalanceDiscountCap"];
            payment_fraction: number;
        };
        DiscountInput: {
            custom_fields?: components["schemas"]["CustomField"];
            name?: string;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            schedule: components["schemas"]["SchedulePointInTimeInput"];
        };
        DiscountInputV2: {
            custom_fields?: components["schemas"]["CustomField"];
            name?: string;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            schedule: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        DiscountUpdate: {
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            schedule?: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        EditCommitPayload: {
            access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            applicable_contract_ids?: string[] | null;
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            /** Format: uuid */
            commit_id: string;
            /** Format: uuid */
            customer_id: string;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            invoice_contract_id?: string;
            invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            name?: string;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            specifiers?: components["schemas"]["CommitSpecifierInput"][] | null;
        };
        EditContractPayload: {
            add_billing_provider_configuration_update?: components["schemas"]["BillingProviderConfigurationUpdate"];
            add_commits?: components["schemas"]["CommitInputV2"][];
            add_credits?: components["schemas"]["CreditInputV2"][];
            add_discounts?: components["schemas"]["DiscountInputV2"][];
            add_overrides?: components["schemas"]["OverrideInputV2"][];
            add_prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfigurationV2"];
            add_professional_services?: components["schemas"]["ProServiceInput"][];
            add_recurring_commits?: components["schemas"]["RecurringCommitInputV2"][];
            add_recurring_credits?: components["schemas"]["RecurringCreditInputV2"][];
            add_reseller_royalties?: components["schemas"]["ResellerRoyaltyOrUpdateInput"][];
            add_revenue_system_configuration_update?: components["schemas"]["RevenueSystemConfigurationUpdate"];
            add_scheduled_charges?: components["schemas"]["ScheduledChargeInputV2"][];
            add_spend_threshold_configuration?: components["schemas"]["SpendThresholdConfigurationV2"];
            add_spend_trackers?: components["schemas"]["SpendTrackerInput"][];
            add_subscriptions?: components["schemas"]["SubscriptionsInputV2"];
            allow_contract_ending_before_finalized_invoice?: boolean;
            archive_commits?: {
                /** Format: uuid */
                id: string;
            }[];
            archive_credits?: {
                /** Format: uuid */
                id: string;
            }[];
            archive_scheduled_charges?: {
                /** Format: uuid */
                id: string;
            }[];
            archive_spend_trackers?: string[];
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            remove_overrides?: {
                /** Format: uuid */
                id: string;
            }[];
            uniqueness_key?: string;
            update_commits?: components["schemas"]["UpdateCommitInput"][];
            update_contract_end_date?: string | null;
            update_contract_name?: string | null;
            update_credits?: components["schemas"]["UpdateCreditInput"][];
            update_net_payment_terms_days?: number | null;
            update_prepaid_balance_threshold_configuration?: components["schemas"]["UpdatePrepaidBalanceThresholdConfiguration"];
            update_recurring_commits?: components["schemas"]["UpdateRecurringCommitInput"][];
            update_recurring_credits?: components["schemas"]["UpdateRecurringCreditInput"][];
            update_scheduled_charges?: components["schemas"]["UpdateScheduledChargeInput"][];
            update_spend_threshold_configuration?: components["schemas"]["UpdateSpendThresholdConfiguration"];
            update_subscriptions?: components["schemas"]["UpdateSubscriptionInput"][];
        };
        EditCreditPayload: {
            access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            applicable_contract_ids?: string[] | null;
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            /** Format: uuid */
            credit_id: string;
            /** Format: uuid */
            customer_id: string;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            specifiers?: components["schemas"]["CommitSpecifierInput"][] | null;
        };
        EditNotificationConfigPayload: {
            /** Format: uuid */
            id?: string;
            is_enabled?: boolean;
            policy: components["schemas"]["LifecycleEventOffsetPolicy"] | components["schemas"]["LifecycleEventSystemPolicy"];
        };
        EmbeddableDashboardPayload: {
            bm_group_key_overrides?: {
                display_name?: string;
                group_key_name: string;
                value_display_names?: {
                    [key: string]: unknown;
                };
            }[];
            color_overrides?: {
                /** @enum {string} */
                name?: "Gray_dark" | "Gray_medium" | "Gray_light" | "Gray_extralight" | "White" | "Primary_medium" | "Primary_light" | "UsageLine_0" | "UsageLine_1" | "UsageLine_2" | "UsageLine_3" | "UsageLine_4" | "UsageLine_5" | "UsageLine_6" | "UsageLine_7" | "UsageLine_8" | "UsageLine_9" | "Primary_green" | "Primary_red" | "Progress_bar" | "Progress_bar_background" | "Action" | "Action_hover";
                value?: string;
            }[];
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            dashboard: "invoices" | "usage" | "commits_and_credits";
            dashboard_options?: {
                key: string;
                value: string;
            }[];
        };
        Error: {
            /** @description Stable name of the kind of error */
            code?: string;
            /** @description What is wrong and what would be right */
            message: string;
        };
        Event: {
            customer_id: string;
            event_type: string;
            properties?: {
                [key: string]: unknown;
            };
            timestamp: string;
            transaction_id: string;
        };
        EventTypeFilter: {
            in_values?: string[];
            not_in_values?: string[];
        };
        ExcludeAlertSpecifier: {
            custom_field_filters?: components["schemas"]["CustomFieldFilterType"][];
        };
        ExcludeSpecifier: {
            product_tags?: string[];
        };
        ExcludeThresholdBalanceSpecifier: {
            custom_field_filters: components["schemas"]["BalanceCustomFieldFilterType"][];
        };
        ExcludeThresholdBalanceSpecifierV2: {
            custom_field_filters: components["schemas"]["BalanceCustomFieldFilterType"][];
        };
        ExternalInvoice: {
            billing_provider_error?: string;
            /** @enum {string} */
            billing_provider_type: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            external_payment_id?: string;
            /** @enum {string} */
            external_status?: "DRAFT" | "FINALIZED" | "PAID" | "PARTIALLY_PAID" | "UNCOLLECTIBLE" | "VOID" | "DELETED" | "PAYMENT_FAILED" | "INVALID_REQUEST_ERROR" | "SKIPPED" | "SENT" | "QUEUED";
            invoice_id?: string;
            invoiced_sub_total?: number;
            invoiced_total?: number;
            /** Format: date-time */
            issued_at_timestamp?: string;
            pdf_url?: string;
            tax?: {
                total_tax_amount?: number;
                total_taxable_amount?: number;
                transaction_id?: string;
            };
        };
        ExternalPaymentGateThresholdCommitPayload: {
            /** @enum {string} */
            outcome: "PAID" | "FAILED" | "paid" | "failed";
            /** Format: uuid */
            workflow_id: string;
        };
        GetContractNamedSchedulePayload: {
            /** Format: uuid */
            contract_id: string;
            /** Format: date-time */
            covering_date?: string;
            /** Format: uuid */
            customer_id: string;
            properties?: {
                [key: string]: string;
            };
            schedule_name: string;
        };
        GetContractRateSchedulePayload: {
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            selectors?: components["schemas"]["RateSelectorWithProductTags"][];
        };
        GetCustomerAlertPayload: {
            /** Format: uuid */
            alert_id: string;
            alert_specifiers?: components["schemas"]["AlertSpecifierFilter"][];
            custom_field_filters?: components["schemas"]["CustomFieldFilterType"][];
            /** Format: uuid */
            customer_id: string;
            group_values?: components["schemas"]["GroupKeyFilterType"][];
            /** @enum {string} */
            plans_or_contracts?: "PLANS" | "CONTRACTS";
            seat_filter?: {
                seat_group_key: string;
                seat_group_value: string;
            };
            webhook_notification_id?: string;
        };
        GetCustomerNamedSchedulePayload: {
            /** Format: date-time */
            covering_date?: string;
            /** Format: uuid */
            customer_id: string;
            schedule_name: string;
        };
        GetNotificationConfigPayload: {
            /** Format: uuid */
            id: string;
        };
        GetRateCardNamedSchedulePayload: {
            /** Format: date-time */
            covering_date?: string;
            /** Format: uuid */
            rate_card_id: string;
            schedule_name: string;
        };
        GetRateSchedulePayload: {
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            rate_card_id: string;
            selectors?: components["schemas"]["RateSelector"][];
            /** Format: date-time */
            starting_at: string;
        };
        GetRatesPayload: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            rate_card_id: string;
            selectors?: components["schemas"]["RateSelectorWithProductTags"][];
        };
        GroupFilter: {
            [key: string]: string[];
        };
        GroupKey: string[];
        GroupKeyFilterType: {
            key: string;
            value: string;
        };
        GroupKeysArray: string[][];
        GroupValueFilterType: {
            key: string;
            value?: string;
        };
        HasMore: {
            commits: boolean;
            credits: boolean;
        };
        HierarchyConfiguration: components["schemas"]["ParentHierarchyConfiguration"] | components["schemas"]["ChildHierarchyConfiguration"];
        HierarchyConfigurationV2: components["schemas"]["ParentHierarchyConfiguration"] | components["schemas"]["ChildHierarchyConfigurationV2"];
        HierarchyLink: {
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        HistoricalContractUsageInvoiceInputPayload: {
            /** @enum {string} */
            billable_status?: "billable" | "unbillable";
            /** @enum {string} */
            breakdown_granularity?: "HOUR" | "DAY" | "hour" | "Hour" | "day" | "Day";
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            credit_type_id: string;
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            exclusive_end_date: string;
            /** Format: date-time */
            inclusive_start_date: string;
            /** Format: date-time */
            issue_date: string;
            usage_line_items: components["schemas"]["HistoricalContractUsageInvoiceLineItemInput"][];
        };
        HistoricalContractUsageInvoiceLineItemBreakdownSubtotal: {
            /** Format: date-time */
            exclusive_end_date: string;
            /** Format: date-time */
            inclusive_start_date: string;
            quantity: number;
        };
        HistoricalContractUsageInvoiceLineItemInput: {
            /** Format: date-time */
            exclusive_end_date: string;
            /** Format: date-time */
            inclusive_start_date: string;
            presentation_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id: string;
            quantity?: number;
            subtotals_with_quantity?: components["schemas"]["HistoricalContractUsageInvoiceLineItemBreakdownSubtotal"][];
        };
        Id: {
            /** Format: uuid */
            id: string;
        };
        IntegrationCloudwatchLogPayload: {
            dimensions: {
                name: string;
                value: string;
            }[];
            metric_name: string;
            service_name: string;
        };
        Invoice: {
            /** Format: uuid */
            amendment_id?: string;
            /** @enum {string} */
            billable_status?: "billable" | "unbillable";
            constituent_invoices?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                customer_id: string;
                /** Format: uuid */
                invoice_id: string;
            }[];
            contract_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            contract_id?: string;
            correction_record?: {
                corrected_external_invoice?: components["schemas"]["ExternalInvoice"];
                /** Format: uuid */
                corrected_invoice_id: string;
                memo: string;
                reason: string;
            };
            /** Format: date-time */
            created_at?: string;
            credit_type: components["schemas"]["CreditType"];
            custom_fields?: {
                [key: string]: unknown;
            };
            customer_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            end_timestamp?: string;
            external_invoice?: components["schemas"]["ExternalInvoice"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at?: string;
            line_items: components["schemas"]["InvoiceLineItem"][];
            net_payment_terms_days?: number;
            netsuite_sales_order_id?: string;
            payer?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                customer_id: string;
            };
            /** Format: uuid */
            regenerated_from_invoice_id?: string;
            reseller_royalty?: {
                aws_options?: {
                    aws_account_number?: string;
                    aws_offer_id?: string;
                    aws_payer_reference_id?: string;
                };
                fraction: string;
                gcp_options?: {
                    gcp_account_id?: string;
                    gcp_offer_id?: string;
                };
                netsuite_reseller_id: string;
                /** @enum {string} */
                reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            };
            revenue_system_invoices?: components["schemas"]["RevenueSystemInvoice"][] | null;
            salesforce_opportunity_id?: string;
            /** Format: date-time */
            start_timestamp?: string;
            status: string;
            subtotal?: number;
            total: number;
            type: string;
        };
        InvoiceLineItem: {
            applied_commit_or_credit?: components["schemas"]["AppliedCommitOrCredit"];
            commit_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            commit_id?: string;
            commit_netsuite_item_id?: string;
            commit_netsuite_sales_order_id?: string;
            /** Format: uuid */
            commit_segment_id?: string;
            commit_type?: string;
            credit_type: components["schemas"]["CreditType"];
            custom_fields?: components["schemas"]["CustomField"];
            discount_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            discount_id?: string;
            /** Format: date-time */
            ending_before?: string;
            is_prorated?: boolean;
            list_price?: components["schemas"]["Rate"];
            metadata?: string;
            name: string;
            /** Format: date-time */
            netsuite_invoice_billing_end?: string;
            /** Format: date-time */
            netsuite_invoice_billing_start?: string;
            netsuite_item_id?: string;
            origin?: {
                /** Format: uuid */
                contract_id: string;
                /** Format: uuid */
                customer_id: string;
                /** Format: uuid */
                invoice_id: string;
                /** Format: uuid */
                line_item_id: string;
            };
            postpaid_commit?: components["schemas"]["PostpaidCommit"];
            presentation_group_values?: {
                [key: string]: string | null;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            product_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            product_id?: string;
            product_tags?: components["schemas"]["Tags"];
            product_type?: string;
            professional_service_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            professional_service_id?: string;
            quantity?: number;
            /** @enum {string} */
            reseller_type?: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            scheduled_charge_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            scheduled_charge_id?: string;
            /** Format: date-time */
            starting_at?: string;
            subscription_custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            subscription_id?: string;
            tier?: components["schemas"]["TierMetadata"];
            total: number;
            type: string;
            unit_price?: number;
        };
        InvoiceScheduleUpdate: {
            add_schedule_items?: {
                amount?: number;
                quantity?: number;
                /** Format: date-time */
                timestamp: string;
                unit_price?: number;
            }[];
            remove_schedule_items?: {
                /** Format: uuid */
                id: string;
            }[];
            update_schedule_items?: {
                amount?: number;
                /** Format: uuid */
                id: string;
                quantity?: number;
                /** Format: date-time */
                timestamp?: string;
                unit_price?: number;
            }[];
        };
        InvoiceTypesFilterType: string[];
        LegacyBillingConfig: {
            aws_is_subscription_product?: boolean;
            aws_product_code?: string;
            aws_region?: string;
            billing_provider_customer_id?: string;
            /** @enum {string} */
            billing_provider_type: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace" | "stripe" | "netsuite";
            stripe_collection_method?: string;
        };
        LegacyCreateCustomerPayload: {
            billing_config?: components["schemas"]["LegacyBillingConfig"];
            custom_fields?: components["schemas"]["CustomField"];
            customer_billing_provider_configurations?: components["schemas"]["CustomerBillingProviderConfigurationCreateCustomerInput"][];
            customer_revenue_system_configurations?: components["schemas"]["CustomerRevenueSystemConfigurationCreateCustomerInput"][];
            external_id?: string;
            ingest_aliases?: string[];
            name: string;
        };
        LifecycleEventOffsetNotificationConfig: {
            archived_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            environment_type: string;
            /** Format: uuid */
            id: string;
            name: string;
            policy: components["schemas"]["LifecycleEventOffsetPolicy"];
            type: string;
            uniqueness_key?: string;
        };
        LifecycleEventOffsetPolicy: {
            offset: string;
            type: string;
        };
        LifecycleEventSystemNotificationConfig: {
            is_enabled?: boolean;
            policy: components["schemas"]["LifecycleEventSystemPolicy"];
            type: string;
        };
        LifecycleEventSystemPolicy: {
            type: string;
        };
        ListContractsNamedSchedulesPage: {
            data: components["schemas"]["CustomerContractNamedSchedule"][];
            next_page: string | null;
        };
        ListContractsNamedSchedulesPayload: {
            /** Format: uuid */
            contract_id?: string;
            /** Format: date-time */
            covering_date?: string;
            /** Format: uuid */
            customer_id: string;
            limit?: number;
            next_page?: string;
            properties?: {
                [key: string]: string;
            };
            schedule_name?: string;
        };
        ListCustomerAlertsPayload: {
            alert_statuses?: ("ENABLED" | "DISABLED" | "ARCHIVED" | "enabled" | "Enabled" | "disabled" | "Disabled" | "archived" | "Archived")[];
            /** Format: uuid */
            customer_id: string;
        };
        ListOffsetNotificationConfigsPayload: {
            /** @enum {string} */
            archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL";
            cursor?: string;
            limit?: number;
        };
        ListProductsPayload: {
            /** @enum {string} */
            archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL";
        };
        MinimumConfig: {
            minimum: number;
        };
        MoveRateCardProductsPayload: {
            product_moves: {
                position: number;
                /** Format: uuid */
                product_id: string;
            }[];
            /** Format: uuid */
            rate_card_id: string;
        };
        NamedSchedule: {
            data: {
                /** Format: date-time */
                ending_before?: string;
                /** Format: date-time */
                starting_at: string;
                value: unknown;
            }[];
        };
        NewWebhookEndpoint: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_enabled: boolean;
            secret: string;
            url: string;
        };
        NullableProrationRoundingConfig: {
            decimal_places: number;
            /** @enum {string} */
            rounding_method: "HALF_UP" | "FLOOR" | "CEILING" | "half_up" | "floor" | "ceiling";
        };
        Override: {
            applicable_product_tags?: string[];
            /** Format: date-time */
            created_at: string;
            credit_type?: components["schemas"]["CreditType"];
            /** Format: date-time */
            ending_before?: string;
            entitled?: boolean;
            /** Format: uuid */
            id: string;
            is_commit_specific?: boolean;
            is_prorated?: boolean;
            multiplier?: number;
            override_specifiers?: components["schemas"]["OverrideSpecifier"][];
            override_tiers?: components["schemas"]["OverrideTier"][];
            overwrite_rate?: components["schemas"]["OverwriteRate"];
            price?: number;
            priority?: number;
            product?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            quantity?: number;
            /** @enum {string} */
            rate_type?: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            starting_at: string;
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE";
            tiers?: components["schemas"]["Tier"][];
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
            value?: {
                [key: string]: unknown;
            };
        };
        OverrideInput: {
            applicable_product_tags?: string[];
            /** Format: date-time */
            ending_before?: string;
            entitled?: boolean;
            is_commit_specific?: boolean;
            multiplier?: number;
            override_specifiers?: components["schemas"]["OverrideSpecifierInput"][];
            overwrite_rate?: components["schemas"]["OverwriteRateInput"];
            priority?: number;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** Format: date-time */
            starting_at: string;
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            tiers?: components["schemas"]["OverrideTierInput"][];
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED" | "overwrite" | "multiplier" | "tiered";
        };
        OverrideInputV2: {
            applicable_product_tags?: string[];
            /** Format: date-time */
            ending_before?: string;
            entitled?: boolean;
            is_commit_specific?: boolean;
            multiplier?: number;
            override_specifiers?: components["schemas"]["OverrideSpecifierInputV2"][];
            overwrite_rate?: components["schemas"]["OverwriteRateInputV2"];
            priority?: number;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** Format: date-time */
            starting_at: string;
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            tiers?: components["schemas"]["OverrideTierInput"][];
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED" | "overwrite" | "multiplier" | "tiered";
        };
        OverrideSpecifier: {
            any_commit_or_credit_ids?: string[];
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            commit_ids?: string[];
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string | null;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
            recurring_commit_ids?: string[];
        };
        OverrideSpecifierInput: {
            any_commit_or_credit_ids?: string[];
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            commit_ids?: string[];
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
            recurring_commit_ids?: string[];
        };
        OverrideSpecifierInputV2: {
            any_commit_or_credit_ids?: string[];
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            commit_ids?: string[];
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
            recurring_commit_ids?: string[];
        };
        OverrideSpecifierTemplate: {
            any_commit_or_credit_template_ids?: string[];
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            commit_template_ids?: string[];
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string | null;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
            recurring_commit_template_ids?: string[];
        };
        OverrideSpecifierV2: {
            any_commit_or_credit_ids?: string[];
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            commit_ids?: string[];
            exclude?: components["schemas"]["ExcludeSpecifier"][];
            presentation_group_values?: {
                [key: string]: string | null;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
            recurring_commit_ids?: string[];
        };
        OverrideTemplate: {
            applicable_product_tags?: string[];
            duration?: components["schemas"]["RelativeDate"];
            entitled?: boolean;
            /** Format: uuid */
            id: string;
            is_commit_specific?: boolean;
            multiplier?: number;
            override_specifiers: components["schemas"]["OverrideSpecifierTemplate"][];
            override_tiers?: components["schemas"]["OverrideTier"][];
            overwrite_rate?: components["schemas"]["OverwriteRate"];
            priority?: number;
            product?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            starting_at_offset: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
        };
        OverrideTemplateInput: {
            duration?: components["schemas"]["RelativeDate"];
            entitled?: boolean;
            is_commit_specific?: boolean;
            multiplier?: number;
            override_specifiers: components["schemas"]["OverrideSpecifierInput"][];
            overwrite_rate?: components["schemas"]["OverwriteRateInput"];
            priority?: number;
            starting_at_offset: components["schemas"]["RelativeDate"];
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            tiers?: components["schemas"]["OverrideTierInput"][];
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED" | "overwrite" | "multiplier" | "tiered";
        };
        OverrideTier: {
            multiplier: number;
            size?: number;
        };
        OverrideTierInput: {
            multiplier: number;
            size?: number;
        };
        OverrideV2: {
            applicable_product_tags?: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ending_before?: string;
            entitled?: boolean;
            /** Format: uuid */
            id: string;
            is_commit_specific?: boolean;
            multiplier?: number;
            override_specifiers?: components["schemas"]["OverrideSpecifierV2"][];
            override_tiers?: components["schemas"]["OverrideTier"][];
            overwrite_rate?: components["schemas"]["OverwriteRateV2"];
            priority?: number;
            product?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            starting_at: string;
            /** @enum {string} */
            target?: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            type?: "OVERWRITE" | "MULTIPLIER" | "TIERED";
        };
        OverwriteRate: {
            credit_type?: components["schemas"]["CreditType"];
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            tiers?: components["schemas"]["Tier"][];
        };
        OverwriteRateInput: {
            /** Format: uuid */
            credit_type_id?: string;
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            tiers?: components["schemas"]["Tier"][];
        };
        OverwriteRateInputV2: {
            /** Format: uuid */
            credit_type_id?: string;
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            tiers?: components["schemas"]["Tier"][];
        };
        OverwriteRateV2: {
            credit_type?: components["schemas"]["CreditType"];
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            tiers?: components["schemas"]["Tier"][];
        };
        Package: {
            aliases?: components["schemas"]["PackageAlias"][];
            /** Format: date-time */
            archived_at?: string;
            /** @enum {string} */
            billing_provider?: "aws_marketplace" | "stripe" | "netsuite" | "custom" | "azure_marketplace" | "quickbooks_online" | "workday" | "gcp_marketplace" | "metronome";
            commits: components["schemas"]["CommitTemplate"][];
            contract_name?: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            credits?: components["schemas"]["CreditTemplate"][];
            /** @enum {string} */
            delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
            duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            multiplier_override_prioritization?: "LOWEST_MULTIPLIER" | "EXPLICIT";
            name?: string;
            net_payment_terms_days?: number;
            overrides: components["schemas"]["OverrideTemplate"][];
            prepaid_balance_threshold_configuration?: components["schemas"]["PrepaidBalanceThresholdConfiguration"];
            /** Format: uuid */
            rate_card_id?: string;
            recurring_commits?: components["schemas"]["RecurringCommitTemplate"][];
            recurring_credits?: components["schemas"]["RecurringCreditTemplate"][];
            scheduled_charges: components["schemas"]["ScheduledChargeTemplate"][];
            /** @enum {string} */
            scheduled_charges_on_usage_invoices?: "ALL";
            spend_threshold_configuration?: components["schemas"]["SpendThresholdConfiguration"];
            spend_trackers?: components["schemas"]["SpendTrackerTemplate"][];
            subscriptions?: components["schemas"]["SubscriptionTemplate"][];
            uniqueness_key?: string;
            usage_statement_schedule: components["schemas"]["UsageStatementScheduleTemplate"];
        };
        PackageAlias: {
            /** Format: date-time */
            ending_before?: string;
            name: string;
            /** Format: date-time */
            starting_at?: string;
        };
        PagedUsageAggregate: {
            /** Format: date-time */
            ending_before: string;
            group?: {
                [key: string]: string;
            };
            group_key: string | null;
            group_value: string | null;
            /** Format: date-time */
            starting_on: string;
            value: number | null;
        };
        PagedUsageQueryPayload: {
            /** Format: uuid */
            billable_metric_id: string;
            current_period?: boolean;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
            group_by?: {
                key: string;
                values?: string[];
            };
            group_filters?: components["schemas"]["GroupFilter"];
            group_key?: components["schemas"]["GroupKey"];
            /** Format: date-time */
            starting_on?: string;
            /** @enum {string} */
            window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        ParentHierarchyConfiguration: {
            children: components["schemas"]["HierarchyLink"][];
            parent_behavior?: {
                /** @enum {string} */
                invoice_consolidation_type?: "CONCATENATE" | "NONE";
            };
        };
        PaymentGateConfig: {
            /** @enum {string} */
            payment_gate_type: "NONE" | "STRIPE" | "EXTERNAL";
            precalculated_tax_config?: {
                tax_amount: number;
                tax_name?: string;
            };
            stripe_config?: {
                invoice_metadata?: {
                    [key: string]: string;
                };
                /** @enum {string} */
                payment_type: "INVOICE" | "PAYMENT_INTENT";
            };
            /** @enum {string} */
            tax_type?: "NONE" | "STRIPE" | "ANROK" | "PRECALCULATED";
        };
        PaymentGateConfigV2: {
            /** @enum {string} */
            payment_gate_type: "NONE" | "STRIPE" | "EXTERNAL";
            precalculated_tax_config?: {
                tax_amount: number;
                tax_name?: string;
            };
            stripe_config?: {
                invoice_metadata?: {
                    [key: string]: string;
                };
                /** @enum {string} */
                payment_type: "INVOICE" | "PAYMENT_INTENT";
            };
            /** @enum {string} */
            tax_type?: "NONE" | "STRIPE" | "ANROK" | "PRECALCULATED";
        };
        PostpaidCommit: {
            /** Format: uuid */
            id: string;
        };
        PostpaidCommitAutomatedInvoiceDeductionLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        PostpaidCommitExpirationLedgerEntry: {
            amount: number;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_EXPIRATION";
        };
        PostpaidCommitInitialBalanceLedgerEntry: {
            amount: number;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_INITIAL_BALANCE";
        };
        PostpaidCommitManualLedgerEntry: {
            amount: number;
            reason: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_MANUAL";
        };
        PostpaidCommitRolloverLedgerEntry: {
            amount: number;
            /** Format: uuid */
            new_contract_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_ROLLOVER";
        };
        PostpaidCommitTrueupLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "POSTPAID_COMMIT_TRUEUP";
        };
        PrepaidBalanceDiscountCap: {
            amount: number;
            spend_tracker_alias: string;
        };
        PrepaidBalanceDiscountCapInput: {
            amount: number;
            spend_tracker_alias: string;
        };
        PrepaidBalanceThresholdCommit: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            description?: string;
            name?: string;
            priority?: number;
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
        };
        PrepaidBalanceThresholdCommitV2: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            description?: string;
            name?: string;
            priority?: number;
            product_id: string;
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
        };
        PrepaidBalanceThresholdConfiguration: {
            commit: components["schemas"]["PrepaidBalanceThresholdCommit"];
            /** Format: uuid */
            custom_credit_type_id?: string;
            discount_configuration?: components["schemas"]["DiscountConfiguration"];
            is_enabled: boolean;
            payment_gate_config: components["schemas"]["PaymentGateConfig"];
            recharge_to_amount: number;
            threshold_amount: number;
            threshold_balance_specifiers?: components["schemas"]["ThresholdBalanceSpecifier"][];
        };
        PrepaidBalanceThresholdConfigurationV2: {
            commit: components["schemas"]["PrepaidBalanceThresholdCommitV2"];
            /** Format: uuid */
            custom_credit_type_id?: string;
            discount_configuration?: components["schemas"]["DiscountConfiguration"];
            is_enabled: boolean;
            payment_gate_config: components["schemas"]["PaymentGateConfigV2"];
            recharge_to_amount: number;
            threshold_amount: number;
            threshold_balance_specifiers?: components["schemas"]["ThresholdBalanceSpecifierV2"][];
        };
        PrepaidCommitAutomatedInvoiceDeductionLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION";
        };
        PrepaidCommitCanceledLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_CANCELED";
        };
        PrepaidCommitCreditedLedgerEntry: {
            amount: number;
            /** Format: uuid */
            contract_id?: string;
            /** Format: uuid */
            invoice_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_CREDITED";
        };
        PrepaidCommitExpirationLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_EXPIRATION";
        };
        PrepaidCommitManualLedgerEntry: {
            amount: number;
            reason: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_MANUAL";
        };
        PrepaidCommitRolloverLedgerEntry: {
            amount: number;
            /** Format: uuid */
            new_contract_id: string;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_ROLLOVER";
        };
        PrepaidCommitSeatBasedAdjustmentLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT";
        };
        PrepaidCommitSegmentStartLedgerEntry: {
            amount: number;
            /** Format: uuid */
            segment_id: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_SEGMENT_START";
        };
        PresentationGroupKey: string[];
        PreviewEvent: {
            event_type: string;
            properties?: {
                [key: string]: unknown;
            };
            timestamp?: string;
            transaction_id?: string;
        };
        PreviewEventsPayload: {
            events: components["schemas"]["PreviewEvent"][];
            /** @enum {string} */
            mode?: "replace" | "merge";
            skip_zero_qty_line_items?: boolean;
        };
        PricingGroupKey: string[];
        ProductListItem: {
            archived_at?: string | null;
            current: components["schemas"]["ProductListItemState"];
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            id: string;
            initial: components["schemas"]["ProductListItemState"];
            /** @enum {string} */
            type: "USAGE" | "SUBSCRIPTION" | "COMPOSITE" | "FIXED" | "PRO_SERVICE";
            updates: components["schemas"]["ProductListItemUpdate"][];
        };
        ProductListItemState: {
            billable_metric_id?: string;
            composite_product_ids?: string[];
            /** @enum {string} */
            composite_scope?: "CUSTOMER" | "CONTRACT";
            composite_tags?: string[];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            exclude_free_usage?: boolean;
            include_composite_spend?: boolean;
            is_refundable?: boolean;
            name: string;
            netsuite_internal_item_id?: string;
            netsuite_overage_item_id?: string;
            presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            pricing_group_key?: components["schemas"]["PricingGroupKey"];
            quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** Format: date-time */
            starting_at?: string;
            tags?: string[];
        };
        ProductListItemUpdate: {
            /** Format: uuid */
            billable_metric_id?: string;
            composite_product_ids?: string[];
            composite_tags?: string[];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            exclude_free_usage?: boolean;
            include_composite_spend?: boolean;
            is_refundable?: boolean;
            name?: string;
            netsuite_internal_item_id?: string;
            netsuite_overage_item_id?: string;
            presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            pricing_group_key?: components["schemas"]["PricingGroupKey"];
            quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** Format: date-time */
            starting_at?: string;
            tags?: string[];
        };
        PropertyFilter: {
            exists?: boolean;
            in_values?: string[];
            name: string;
            not_in_values?: string[];
        };
        PropertyFiltersArray: components["schemas"]["PropertyFilter"][];
        ProrationRoundingConfig: {
            decimal_places: number;
            /** @enum {string} */
            rounding_method: "HALF_UP" | "FLOOR" | "CEILING" | "half_up" | "floor" | "ceiling";
        };
        ProrationRoundingConfigV2: {
            decimal_places: number;
            /** @enum {string} */
            rounding_method: "HALF_UP" | "FLOOR" | "CEILING" | "half_up" | "floor" | "ceiling";
        };
        ProService: {
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: uuid */
            id: string;
            max_amount: number;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            unit_price: number;
        };
        ProServiceInput: {
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            max_amount: number;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            unit_price: number;
        };
        ProServiceInvoiceLineItem: {
            /** Format: uuid */
            amendment_id?: string;
            amount?: number;
            metadata?: string;
            /** Format: date-time */
            netsuite_invoice_billing_end?: string;
            /** Format: date-time */
            netsuite_invoice_billing_start?: string;
            /** Format: uuid */
            professional_service_id: string;
            quantity?: number;
            unit_price?: number;
        };
        QuantityConversion: {
            conversion_factor: number;
            name?: string;
            /** @enum {string} */
            operation: "MULTIPLY" | "DIVIDE" | "multiply" | "divide";
        };
        QuantityRounding: {
            decimal_places: number;
            /** @enum {string} */
            rounding_method: "ROUND_UP" | "ROUND_DOWN" | "ROUND_HALF_UP" | "round_up" | "round_down" | "round_half_up";
        };
        Rate: {
            credit_type?: components["schemas"]["CreditType"];
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            pricing_group_values?: {
                [key: string]: string;
            };
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "CUSTOM" | "TIERED" | "TIERED_PERCENTAGE" | "flat" | "percentage" | "subscription" | "custom" | "tiered" | "tiered_percentage";
            tiers?: components["schemas"]["Tier"][];
        };
        RateCard: {
            aliases?: components["schemas"]["RateCardAlias"][];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            credit_type_conversions?: components["schemas"]["CreditTypeConversion"][];
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            fiat_credit_type?: components["schemas"]["CreditType"];
            /** Format: uuid */
            id: string;
            name: string;
        };
        RateCardAlias: {
            /** Format: date-time */
            ending_before?: string;
            name: string;
            /** Format: date-time */
            starting_at?: string;
        };
        RatePayload: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            commit_rate?: components["schemas"]["CommitRate"];
            /** Format: uuid */
            credit_type_id?: string;
            custom_rate?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            ending_before?: string;
            entitled: boolean;
            is_prorated?: boolean;
            minimum_config?: components["schemas"]["MinimumConfig"];
            price?: number;
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id: string;
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "TIERED" | "TIERED_PERCENTAGE" | "CUSTOM" | "flat" | "percentage" | "subscription" | "tiered" | "tiered_percentage" | "custom";
            /** Format: date-time */
            starting_at: string;
            tiers?: components["schemas"]["Tier"][];
        };
        RateSchedule: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
            commit_rate?: components["schemas"]["CommitRate"];
            /** Format: date-time */
            ending_before?: string;
            entitled: boolean;
            pricing_group_values?: {
                [key: string]: string;
            };
            product_custom_fields: components["schemas"]["CustomField"];
            /** Format: uuid */
            product_id: string;
            product_name: string;
            product_tags: string[];
            rate: components["schemas"]["Rate"];
            /** Format: date-time */
            starting_at: string;
        };
        RateSelector: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "Monthly" | "monthly" | "Quarterly" | "quarterly" | "Annual" | "annual" | "Weekly" | "weekly";
            partial_pricing_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
        };
        RateSelectorWithProductTags: {
            /** @enum {string} */
            billing_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "Monthly" | "monthly" | "Quarterly" | "quarterly" | "Annual" | "annual" | "Weekly" | "weekly";
            partial_pricing_group_values?: {
                [key: string]: string;
            };
            pricing_group_values?: {
                [key: string]: string;
            };
            /** Format: uuid */
            product_id?: string;
            product_tags?: string[];
        };
        RateWithCommitRate: {
            commit_rate?: components["schemas"]["CommitRate"];
            credit_type?: components["schemas"]["CreditType"];
            custom_rate?: {
                [key: string]: unknown;
            };
            is_prorated?: boolean;
            price?: number;
            pricing_group_values?: {
                [key: string]: string;
            };
            quantity?: number;
            /** @enum {string} */
            rate_type: "FLAT" | "PERCENTAGE" | "SUBSCRIPTION" | "CUSTOM" | "TIERED" | "TIERED_PERCENTAGE" | "flat" | "percentage" | "subscription" | "custom" | "tiered" | "tiered_percentage";
            tiers?: components["schemas"]["Tier"][];
        };
        RecurringCommit: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            contract?: {
                /** Format: uuid */
                id: string;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
                invoice?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        RecurringCommitInput: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
                invoice?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            temporary_id?: string;
        };
        RecurringCommitInputV2: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
                invoice?: components["schemas"]["ProrationRoundingConfigV2"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInputV2"];
            temporary_id?: string;
        };
        RecurringCommitSubscriptionConfig: {
            /** @enum {string} */
            allocation: "INDIVIDUAL" | "POOLED";
            apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            /** Format: uuid */
            subscription_id: string;
        };
        RecurringCommitSubscriptionConfigInput: {
            /** @enum {string} */
            allocation?: "INDIVIDUAL" | "POOLED";
            apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            subscription_id: string;
        };
        RecurringCommitSubscriptionConfigInputV2: {
            /** @enum {string} */
            allocation?: "POOLED" | "INDIVIDUAL";
            apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            subscription_id: string;
        };
        RecurringCommitSubscriptionConfigTemplate: {
            /** @enum {string} */
            allocation: "INDIVIDUAL" | "POOLED";
            apply_seat_increase_config: components["schemas"]["ApplySeatIncreaseConfigForRecurringCommit"];
            /** Format: uuid */
            subscription_template_id: string;
        };
        RecurringCommitTemplate: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS";
                value: number;
            };
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            id: string;
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
                invoice?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            starting_at_offset: components["schemas"]["RelativeDate"];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigTemplate"];
        };
        RecurringCommitTemplateInput: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
                invoice?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            starting_at_offset: components["schemas"]["RelativeDate"];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            temporary_id?: string;
        };
        RecurringCommitUpdate: {
            access_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            id: string;
            invoice_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
                invoice?: components["schemas"]["ProrationRoundingConfigV2"];
            } | null;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
        };
        RecurringCommitV2: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            contract?: {
                /** Format: uuid */
                id: string;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            invoice_amount?: {
                /** Format: uuid */
                credit_type_id: string;
                quantity: number;
                unit_price: number;
            };
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
                invoice?: components["schemas"]["ProrationRoundingConfigV2"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        RecurringCredit: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            contract?: {
                /** Format: uuid */
                id: string;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        RecurringCreditInput: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            temporary_id?: string;
        };
        RecurringCreditInputV2: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInputV2"];
            temporary_id?: string;
        };
        RecurringCreditTemplate: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS";
                value: number;
            };
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            id: string;
            name?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            starting_at_offset: components["schemas"]["RelativeDate"];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigTemplate"];
        };
        RecurringCreditTemplateInput: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            name?: string;
            priority: number;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfig"];
            };
            /** @enum {string} */
            rate_type?: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifierInput"][];
            starting_at_offset: components["schemas"]["RelativeDate"];
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfigInput"];
            temporary_id?: string;
        };
        RecurringCreditUpdate: {
            access_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            id: string;
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
            } | null;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
        };
        RecurringCreditV2: {
            access_amount: {
                /** Format: uuid */
                credit_type_id: string;
                quantity?: number;
                unit_price: number;
            };
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            commit_duration: {
                /** @enum {string} */
                unit?: "PERIODS" | "periods";
                value: number;
            };
            contract?: {
                /** Format: uuid */
                id: string;
            };
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            priority: number;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            proration?: "NONE" | "FIRST" | "LAST" | "FIRST_AND_LAST" | "none" | "first" | "last" | "first_and_last";
            proration_rounding?: {
                access?: components["schemas"]["ProrationRoundingConfigV2"];
            } | null;
            /** @enum {string} */
            rate_type: "COMMIT_RATE" | "LIST_RATE" | "commit_rate" | "list_rate";
            /** @enum {string} */
            recurrence_frequency?: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "DAILY" | "monthly" | "quarterly" | "annual" | "weekly" | "daily";
            rollover_fraction?: number;
            specifiers?: components["schemas"]["CommitSpecifier"][];
            /** Format: date-time */
            starting_at: string;
            subscription_config?: components["schemas"]["RecurringCommitSubscriptionConfig"];
        };
        RefundInvoiceUpdate: {
            /** Format: date-time */
            date: string;
            /** Format: uuid */
            invoice_id: string;
        };
        RelativeDate: {
            /** @enum {string} */
            unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
            value: number;
        };
        RelativeScheduleDuration: {
            credit_type: components["schemas"]["CreditType"];
            schedule_items: {
                amount: number;
                duration: components["schemas"]["RelativeDate"];
                /** Format: uuid */
                id: string;
                starting_at_offset: components["schemas"]["RelativeDate"];
            }[];
        };
        RelativeScheduleDurationInput: {
            /** Format: uuid */
            credit_type_id?: string;
            schedule_items: {
                amount: number;
                duration: components["schemas"]["RelativeDate"];
                starting_at_offset: components["schemas"]["RelativeDate"];
            }[];
        };
        RelativeSchedulePointInTime: {
            credit_type: components["schemas"]["CreditType"];
            schedule_items: {
                date_offset: components["schemas"]["RelativeDate"];
                /** Format: uuid */
                id: string;
                quantity: number;
                unit_price: number;
            }[];
        };
        RelativeSchedulePointInTimeInput: {
            /** Format: uuid */
            credit_type_id?: string;
            schedule_items: {
                date_offset: components["schemas"]["RelativeDate"];
                quantity: number;
                unit_price: number;
            }[];
        };
        ResellerRoyalty: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            aws_account_number?: string;
            aws_offer_id?: string;
            aws_payer_reference_id?: string;
            /** Format: date-time */
            ending_before?: string;
            fraction: number;
            gcp_account_id?: string;
            gcp_offer_id?: string;
            netsuite_reseller_id: string;
            reseller_contract_value?: number;
            /** @enum {string} */
            reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            starting_at: string;
        };
        ResellerRoyaltyInput: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            aws_options?: {
                aws_account_number?: string;
                aws_offer_id?: string;
                aws_payer_reference_id?: string;
            };
            /** Format: date-time */
            ending_before?: string;
            fraction: number;
            gcp_options?: {
                gcp_account_id?: string;
                gcp_offer_id?: string;
            };
            netsuite_reseller_id: string;
            reseller_contract_value?: number;
            /** @enum {string} */
            reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            starting_at: string;
        };
        ResellerRoyaltyOrUpdate: {
            aws_account_number?: string;
            aws_offer_id?: string;
            aws_payer_reference_id?: string;
            ending_before?: string | null;
            fraction?: number;
            gcp_account_id?: string;
            gcp_offer_id?: string;
            netsuite_reseller_id?: string;
            reseller_contract_value?: number;
            /** @enum {string} */
            reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            starting_at?: string;
        };
        ResellerRoyaltyOrUpdateInput: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            aws_options?: {
                aws_account_number?: string;
                aws_offer_id?: string;
                aws_payer_reference_id?: string;
            };
            ending_before?: string | null;
            fraction?: number;
            gcp_options?: {
                gcp_account_id?: string;
                gcp_offer_id?: string;
            };
            netsuite_reseller_id?: string;
            reseller_contract_value?: number;
            /** @enum {string} */
            reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            starting_at?: string;
        };
        ResellerRoyaltyOrUpdateV2: {
            applicable_product_ids?: string[];
            applicable_product_tags?: string[];
            aws_account_number?: string;
            aws_offer_id?: string;
            aws_payer_reference_id?: string;
            ending_before?: string | null;
            fraction?: number;
            gcp_account_id?: string;
            gcp_offer_id?: string;
            netsuite_reseller_id?: string;
            reseller_contract_value?: number;
            /** @enum {string} */
            reseller_type: "AWS" | "AWS_PRO_SERVICE" | "GCP" | "GCP_PRO_SERVICE";
            /** Format: date-time */
            starting_at?: string;
        };
        ResetCustomerAlertsPayload: {
            /** Format: uuid */
            alert_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        RevenueSystemConfigurationUpdate: {
            revenue_system_configuration: {
                /** @enum {string} */
                delivery_method?: "direct_to_billing_provider" | "aws_sqs" | "tackle" | "aws_sns";
                /** @enum {string} */
                provider?: "netsuite";
                /** Format: uuid */
                revenue_system_configuration_id?: string;
            };
            schedule: {
                /** @enum {string} */
                effective_at: "START_OF_CURRENT_PERIOD" | "START_OF_NEXT_PERIOD";
            };
        };
        RevenueSystemInvoice: {
            error_message?: string;
            revenue_system_external_entity_id?: string;
            revenue_system_external_entity_type: string;
            revenue_system_provider: string;
            sync_status: string;
        };
        ScheduledCharge: {
            /** Format: date-time */
            archived_at?: string;
            custom_fields?: components["schemas"]["CustomField"];
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            schedule: components["schemas"]["SchedulePointInTime"];
        };
        ScheduledChargeAdd: {
            /** Format: uuid */
            id: string;
            name?: string;
            netsuite_sales_order_id?: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            schedule: components["schemas"]["SchedulePointInTime"];
        };
        ScheduledChargeInput: {
            custom_fields?: components["schemas"]["CustomField"];
            name?: string;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            schedule: components["schemas"]["SchedulePointInTimeInput"];
        };
        ScheduledChargeInputV2: {
            custom_fields?: components["schemas"]["CustomField"];
            name?: string;
            netsuite_sales_order_id?: string;
            /** Format: uuid */
            product_id: string;
            schedule: components["schemas"]["SchedulePointInTimeInputV2"];
        };
        ScheduledChargeTemplate: {
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: uuid */
            id: string;
            name?: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            schedule: components["schemas"]["RelativeSchedulePointInTime"];
        };
        ScheduledChargeTemplateInput: {
            custom_fields?: components["schemas"]["CustomField"];
            name?: string;
            /** Format: uuid */
            product_id: string;
            schedule: components["schemas"]["RelativeSchedulePointInTimeInput"];
        };
        ScheduledChargeUpdate: {
            /** Format: uuid */
            id: string;
            invoice_schedule?: components["schemas"]["InvoiceScheduleUpdate"];
            name?: string;
            netsuite_sales_order_id?: string | null;
        };
        ScheduleDuration: {
            credit_type?: components["schemas"]["CreditType"];
            schedule_items: {
                amount: number;
                /** Format: date-time */
                ending_before: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                starting_at: string;
            }[];
        };
        ScheduleDurationInput: {
            /** Format: uuid */
            credit_type_id?: string;
            schedule_items: {
                amount: number;
                /** Format: date-time */
                ending_before: string;
                /** Format: date-time */
                starting_at: string;
            }[];
        };
        ScheduleDurationInputV2: {
            /** Format: uuid */
            credit_type_id?: string;
            schedule_items: {
                amount: number;
                /** Format: date-time */
                ending_before: string;
                /** Format: date-time */
                starting_at: string;
            }[];
        };
        SchedulePointInTime: {
            credit_type?: components["schemas"]["CreditType"];
            do_not_invoice?: boolean;
            schedule_items?: {
                amount: number;
                /** Format: uuid */
                id: string;
                invoice_id?: string | null;
                quantity: number;
                /** Format: date-time */
                timestamp: string;
                unit_price: number;
            }[];
        };
        SchedulePointInTimeInput: {
            /** Format: uuid */
            credit_type_id?: string;
            do_not_invoice?: boolean;
            recurring_schedule?: {
                amount?: number;
                /** @enum {string} */
                amount_distribution: "DIVIDED" | "DIVIDED_ROUNDED" | "EACH" | "divided" | "divided_rounded" | "each";
                /** Format: date-time */
                ending_before: string;
                /** @enum {string} */
                frequency: "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "ANNUAL" | "monthly" | "quarterly" | "semi_annual" | "annual";
                quantity?: number;
                /** Format: date-time */
                starting_at: string;
                unit_price?: number;
            };
            schedule_items?: {
                amount?: number;
                quantity?: number;
                /** Format: date-time */
                timestamp: string;
                unit_price?: number;
            }[];
        };
        SchedulePointInTimeInputV2: {
            /** Format: uuid */
            credit_type_id?: string;
            do_not_invoice?: boolean;
            recurring_schedule?: {
                amount?: number;
                /** @enum {string} */
                amount_distribution: "DIVIDED" | "DIVIDED_ROUNDED" | "EACH" | "divided" | "divided_rounded" | "each";
                /** Format: date-time */
                ending_before: string;
                /** @enum {string} */
                frequency: "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "semi_annual" | "annual" | "weekly";
                quantity?: number;
                /** Format: date-time */
                starting_at: string;
                unit_price?: number;
            };
            schedule_items?: {
                amount?: number;
                quantity?: number;
                /** Format: date-time */
                timestamp: string;
                unit_price?: number;
            }[];
        };
        SeatBalance: {
            balances: components["schemas"]["SeatBalanceByCreditType"][];
            commits?: components["schemas"]["SeatCommitBalance"][] | null;
            credits?: components["schemas"]["SeatCreditBalance"][];
            seat_id: string;
        };
        SeatBalanceByCreditType: {
            balance: number;
            /** Format: uuid */
            credit_type_id: string;
            starting_balance: number;
        };
        SeatBalanceCommitLedger: {
            amount: number;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "PREPAID_COMMIT_SEGMENT_START" | "PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION" | "PREPAID_COMMIT_ROLLOVER" | "PREPAID_COMMIT_EXPIRATION" | "PREPAID_COMMIT_CANCELED" | "PREPAID_COMMIT_CREDITED" | "PREPAID_COMMIT_MANUAL" | "PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT";
        };
        SeatBalanceCreditLedger: {
            amount: number;
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "CREDIT_SEGMENT_START" | "CREDIT_AUTOMATED_INVOICE_DEDUCTION" | "CREDIT_EXPIRATION" | "CREDIT_CANCELED" | "CREDIT_CREDITED" | "CREDIT_MANUAL" | "CREDIT_SEAT_BASED_ADJUSTMENT" | "CREDIT_ROLLOVER";
        };
        SeatCommitBalance: {
            balance: number;
            /** Format: uuid */
            credit_type_id?: string;
            end_date?: string | null;
            /** Format: uuid */
            id: string;
            ledger_entries?: components["schemas"]["SeatBalanceCommitLedger"][];
            /** Format: date-time */
            start_date: string;
        };
        SeatCreditBalance: {
            balance: number;
            /** Format: uuid */
            credit_type_id?: string;
            end_date?: string | null;
            /** Format: uuid */
            id: string;
            ledger_entries?: components["schemas"]["SeatBalanceCreditLedger"][];
            /** Format: date-time */
            start_date: string;
        };
        SeatsUsageAggregate: {
            /** Format: date-time */
            ending_before: string;
            /** Format: date-time */
            starting_on: string;
            value: number | null;
        };
        SeatsUsageQueryPayload: {
            current_period?: boolean;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            seat_metric_id: string;
            /** Format: date-time */
            starting_on?: string;
            /** @enum {string} */
            usage_type: "MAX" | "LATEST" | "max" | "Max" | "latest" | "Latest";
            /** @enum {string} */
            window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        Service: {
            ips: string[];
            name: string;
            /** @enum {string} */
            usage: "makes_connections_from" | "accepts_connections_at";
        };
        SetBillingProviderApiKeyPayload: {
            api_key: string;
        };
        SetClientWebhookSecretPayload: {
            webhook_secret: string;
        };
        SetCustomerBillableStatusPayload: {
            /** @enum {string} */
            billable_status: "billable" | "unbillable";
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            effective_at: string;
        };
        SetCustomerNamePayload: {
            name: string;
        };
        SetIngestAliasesPayload: {
            ingest_aliases: string[];
        };
        SetRateCardProductsOrderPayload: {
            product_order: string[];
            /** Format: uuid */
            rate_card_id: string;
        };
        SetUsageFilterPayload: {
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            group_key: string;
            group_values: string[];
            /** Format: date-time */
            starting_at: string;
        };
        SpendBreakdownInvoice: {
            /** Format: date-time */
            breakdown_end_timestamp: string;
            /** Format: date-time */
            breakdown_start_timestamp: string;
            /** Format: uuid */
            contract_id?: string;
            /** Format: date-time */
            created_at?: string;
            credit_type: components["schemas"]["CreditType"];
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            end_timestamp?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at?: string;
            line_items: components["schemas"]["InvoiceLineItem"][];
            /** Format: date-time */
            start_timestamp?: string;
            status: string;
            type: string;
        };
        SpendBreakdownInvoicesQueryPayload: {
            /** Format: uuid */
            credit_type_id?: string;
            /** Format: date-time */
            ending_before: string;
            group_filters?: {
                [key: string]: string[];
            };
            group_keys?: string[];
            limit?: number;
            next_page?: string;
            skip_zero_qty_line_items?: boolean;
            /** @enum {string} */
            sort?: "date_asc" | "date_desc";
            /** Format: date-time */
            starting_on: string;
            /** @enum {string} */
            window_size?: "DAY" | "NONE" | "HOUR" | "day" | "Day" | "none" | "None" | "hour" | "Hour";
        };
        SpendThresholdConfiguration: {
            commit: components["schemas"]["BaseThresholdCommit"];
            discount_configuration?: components["schemas"]["DiscountConfiguration"];
            is_enabled: boolean;
            payment_gate_config: components["schemas"]["PaymentGateConfig"];
            threshold_amount: number;
        };
        SpendThresholdConfigurationV2: {
            commit: components["schemas"]["BaseThresholdCommit"];
            discount_configuration?: components["schemas"]["DiscountConfiguration"];
            is_enabled: boolean;
            payment_gate_config: components["schemas"]["PaymentGateConfigV2"];
            threshold_amount: number;
        };
        SpendTracker: {
            accumulated_spend?: components["schemas"]["SpendTrackerAccumulatedSpend"];
            alias: string;
            applicable_spend_specifiers: components["schemas"]["SpendTrackerApplicableSpendSpecifier"][];
            /** Format: uuid */
            credit_type_id: string;
            /** @enum {string} */
            reset_frequency: "BILLING_PERIOD";
        };
        SpendTrackerAccumulatedSpend: {
            amount: number;
            /** Format: date-time */
            period_ending_before: string;
            /** Format: date-time */
            period_starting_at: string;
        };
        SpendTrackerApplicableSpendSpecifier: {
            /** @enum {string} */
            discounted?: "ANY" | "DISCOUNTED_ONLY" | "UNDISCOUNTED_ONLY";
            sources: ("THRESHOLD_RECHARGE" | "MANUAL")[];
            /** @enum {string} */
            spend_type: "COMMIT_PURCHASE";
        };
        SpendTrackerApplicableSpendSpecifierInput: {
            /** @enum {string} */
            discounted?: "ANY" | "DISCOUNTED_ONLY" | "UNDISCOUNTED_ONLY";
            sources: ("THRESHOLD_RECHARGE" | "MANUAL")[];
            /** @enum {string} */
            spend_type: "COMMIT_PURCHASE";
        };
        SpendTrackerAttributes: {
            counts_as_discounted: boolean;
        };
        SpendTrackerAttributesInput: {
            counts_as_discounted: boolean;
        };
        SpendTrackerInput: {
            alias: string;
            applicable_spend_specifiers: components["schemas"]["SpendTrackerApplicableSpendSpecifierInput"][];
            /** Format: uuid */
            credit_type_id: string;
            /** @enum {string} */
            reset_frequency: "BILLING_PERIOD";
        };
        SpendTrackerTemplate: {
            alias: string;
            applicable_spend_specifiers: components["schemas"]["SpendTrackerApplicableSpendSpecifier"][];
            /** Format: uuid */
            credit_type_id: string;
            /** @enum {string} */
            reset_frequency: "BILLING_PERIOD";
        };
        Subscription: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfig"];
            billing_periods: components["schemas"]["SubscriptionBillingPeriods"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            fiat_credit_type_id?: string;
            /** Format: uuid */
            id?: string;
            name?: string;
            proration: components["schemas"]["SubscriptionProration"];
            /** @enum {string} */
            quantity_management_mode: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            quantity_schedule: components["schemas"]["SubscriptionQuantitySchedule"][];
            seat_config?: components["schemas"]["SubscriptionSeatConfig"];
            /** Format: date-time */
            starting_at: string;
            subscription_rate: components["schemas"]["SubscriptionRate"];
        };
        SubscriptionBillingCycleConfig: {
            /** Format: date-time */
            anchor_date: string;
            /** @enum {string} */
            invoice_placement: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE";
        };
        SubscriptionBillingCycleConfigInput: {
            /** Format: date-time */
            anchor_date?: string;
            /** @enum {string} */
            invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE" | "on_scheduled_invoice" | "on_usage_invoice";
        };
        SubscriptionBillingCycleConfigTemplate: {
            /** @enum {string} */
            invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE";
        };
        SubscriptionBillingCycleConfigTemplateInput: {
            /** @enum {string} */
            invoice_placement?: "ON_SCHEDULED_INVOICE" | "ON_USAGE_INVOICE" | "on_scheduled_invoice" | "on_usage_invoice";
        };
        SubscriptionBillingPeriod: {
            /** Format: date-time */
            ending_before: string;
            /** Format: date-time */
            starting_at: string;
        };
        SubscriptionBillingPeriods: {
            current?: components["schemas"]["SubscriptionBillingPeriod"];
            next?: components["schemas"]["SubscriptionBillingPeriod"];
            previous?: components["schemas"]["SubscriptionBillingPeriod"];
        };
        SubscriptionInput: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigInput"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            initial_quantity?: number;
            name?: string;
            proration: components["schemas"]["SubscriptionProrationInput"];
            /** @enum {string} */
            quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            seat_config?: components["schemas"]["SubscriptionSeatConfigInput"];
            /** Format: date-time */
            starting_at?: string;
            subscription_rate: components["schemas"]["SubscriptionRateInput"];
            temporary_id?: string;
        };
        SubscriptionInputV2: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigInput"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            initial_quantity?: number;
            name?: string;
            proration: components["schemas"]["SubscriptionProrationInputV2"];
            /** @enum {string} */
            quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            seat_config?: components["schemas"]["SubscriptionSeatConfigInput"];
            /** Format: date-time */
            starting_at?: string;
            subscription_rate: components["schemas"]["SubscriptionRateInput"];
            temporary_id?: string;
        };
        SubscriptionProration: {
            /** @enum {string} */
            invoice_behavior: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            is_prorated: boolean;
            rounding?: components["schemas"]["ProrationRoundingConfig"];
        };
        SubscriptionProrationInput: {
            /** @enum {string} */
            invoice_behavior?: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            is_prorated?: boolean;
            rounding?: components["schemas"]["ProrationRoundingConfig"];
        };
        SubscriptionProrationInputV2: {
            /** @enum {string} */
            invoice_behavior?: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            is_prorated?: boolean;
            rounding?: components["schemas"]["ProrationRoundingConfigV2"];
        };
        SubscriptionProrationV2: {
            /** @enum {string} */
            invoice_behavior: "BILL_IMMEDIATELY" | "BILL_ON_NEXT_COLLECTION_DATE" | "bill_immediately" | "bill_on_next_collection_date";
            is_prorated: boolean;
            rounding?: components["schemas"]["ProrationRoundingConfigV2"];
        };
        SubscriptionQuantityHistory: {
            /** Format: uuid */
            fiat_credit_type_id?: string;
            history?: {
                data: {
                    quantity: number;
                    total: number;
                    unit_price: number;
                }[];
                /** Format: date-time */
                starting_at: string;
            }[];
            /** Format: uuid */
            subscription_id?: string;
        };
        SubscriptionQuantitySchedule: {
            /** Format: date-time */
            ending_before?: string;
            quantity: number;
            /** Format: date-time */
            starting_at: string;
        };
        SubscriptionRate: {
            /** @enum {string} */
            billing_frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
        };
        SubscriptionRateInput: {
            /** @enum {string} */
            billing_frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            /** Format: uuid */
            product_id: string;
        };
        Subscriptions: components["schemas"]["Subscription"][];
        SubscriptionSeatConfig: {
            seat_group_key: string;
        };
        SubscriptionSeatConfigInput: {
            initial_seat_ids: string[];
            initial_unassigned_seats?: number;
            seat_group_key: string;
        };
        SubscriptionSeatConfigTemplateInput: {
            initial_unassigned_seats?: number;
            seat_group_key: string;
        };
        SubscriptionSeatsScheduleEntry: {
            assigned_seat_ids: string[];
            ending_before: string | null;
            /** Format: date-time */
            starting_at: string;
            total_quantity: number;
        };
        SubscriptionSeatUpdateAssignedSeat: {
            seat_ids: string[];
            /** Format: date-time */
            starting_at: string;
        };
        SubscriptionSeatUpdateInput: {
            add_seat_ids?: components["schemas"]["SubscriptionSeatUpdateAssignedSeat"][];
            add_unassigned_seats?: components["schemas"]["SubscriptionSeatUpdateUnassignedSeat"][];
            remove_seat_ids?: components["schemas"]["SubscriptionSeatUpdateAssignedSeat"][];
            remove_unassigned_seats?: components["schemas"]["SubscriptionSeatUpdateUnassignedSeat"][];
        };
        SubscriptionSeatUpdateUnassignedSeat: {
            quantity: number;
            /** Format: date-time */
            starting_at: string;
        };
        SubscriptionsInput: components["schemas"]["SubscriptionInput"][];
        SubscriptionsInputV2: components["schemas"]["SubscriptionInputV2"][];
        SubscriptionsUpdate: {
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            id: string;
            quantity_updates?: {
                quantity?: number;
                quantity_delta?: number;
                /** Format: date-time */
                starting_at: string;
            }[];
            seat_updates?: components["schemas"]["SubscriptionSeatUpdateInput"];
        };
        SubscriptionsV2: components["schemas"]["SubscriptionV2"][];
        SubscriptionTemplate: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigTemplate"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            /** Format: uuid */
            fiat_credit_type_id?: string;
            /** Format: uuid */
            id?: string;
            initial_quantity?: number;
            name?: string;
            proration: components["schemas"]["SubscriptionProration"];
            /** @enum {string} */
            quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            seat_config?: components["schemas"]["SubscriptionSeatConfig"];
            starting_at_offset?: components["schemas"]["RelativeDate"];
            subscription_rate: components["schemas"]["SubscriptionRate"];
        };
        SubscriptionTemplateInput: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfigTemplateInput"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            duration?: components["schemas"]["RelativeDate"];
            initial_quantity?: number;
            name?: string;
            proration: components["schemas"]["SubscriptionProrationInput"];
            /** @enum {string} */
            quantity_management_mode?: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            seat_config?: components["schemas"]["SubscriptionSeatConfigTemplateInput"];
            starting_at_offset?: components["schemas"]["RelativeDate"];
            subscription_rate: components["schemas"]["SubscriptionRateInput"];
            temporary_id?: string;
        };
        SubscriptionV2: {
            billing_cycle_config?: components["schemas"]["SubscriptionBillingCycleConfig"];
            billing_periods: components["schemas"]["SubscriptionBillingPeriods"];
            /** @enum {string} */
            collection_schedule: "ADVANCE" | "ARREARS" | "advance" | "arrears";
            custom_fields?: components["schemas"]["CustomField"];
            description?: string;
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            fiat_credit_type_id?: string;
            /** Format: uuid */
            id?: string;
            name?: string;
            proration: components["schemas"]["SubscriptionProrationV2"];
            /** @enum {string} */
            quantity_management_mode: "SEAT_BASED" | "QUANTITY_ONLY" | "seat_based" | "quantity_only";
            quantity_schedule: components["schemas"]["SubscriptionQuantitySchedule"][];
            seat_config?: components["schemas"]["SubscriptionSeatConfig"];
            /** Format: date-time */
            starting_at: string;
            subscription_rate: components["schemas"]["SubscriptionRate"];
        };
        Tags: string[];
        ThresholdBalanceSpecifier: {
            exclude: components["schemas"]["ExcludeThresholdBalanceSpecifier"][];
        };
        ThresholdBalanceSpecifierV2: {
            exclude: components["schemas"]["ExcludeThresholdBalanceSpecifierV2"][];
        };
        Tier: {
            price: number;
            size?: number;
        };
        TierMetadata: {
            level: number;
            size?: string | null;
            starting_at: string;
        };
        UpdateAccessScheduleInput: {
            add_schedule_items?: {
                amount: number;
                /** Format: date-time */
                ending_before: string;
                /** Format: date-time */
                starting_at: string;
            }[];
            remove_schedule_items?: {
                /** Format: uuid */
                id: string;
            }[];
            update_schedule_items?: {
                amount?: number;
                /** Format: date-time */
                ending_before?: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                starting_at?: string;
            }[];
        };
        UpdateActiveRechargeConfig: {
            /** Format: uuid */
            customer_id: string;
            enabled?: boolean;
            recharge_threshold?: number;
            recharge_to_amount?: number;
        };
        UpdateBaseThresholdCommit: {
            description?: string;
            name?: string;
            priority?: number | null;
            product_id?: string;
        };
        UpdateCommitEndDatePayload: {
            /** Format: date-time */
            access_ending_before?: string;
            /** Format: uuid */
            commit_id: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            invoices_ending_before?: string;
        };
        UpdateCommitInput: {
            access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            /** Format: uuid */
            commit_id: string;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            name?: string;
            netsuite_sales_order_id?: string | null;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            rollover_fraction?: number | null;
        };
        UpdateContractEndDatePayload: {
            allow_ending_before_finalized_invoice?: boolean;
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
        };
        UpdateContractNamedSchedulePayload: {
            /** Format: uuid */
            contract_id: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
            properties?: {
                [key: string]: string;
            };
            schedule_name: string;
            /** Format: date-time */
            starting_at: string;
            value: unknown;
        };
        UpdateCreditEndDatePayload: {
            /** Format: date-time */
            access_ending_before: string;
            /** Format: uuid */
            credit_id: string;
            /** Format: uuid */
            customer_id: string;
        };
        UpdateCreditInput: {
            access_schedule?: components["schemas"]["UpdateAccessScheduleInput"];
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            /** Format: uuid */
            credit_id: string;
            description?: string;
            hierarchy_configuration?: components["schemas"]["CommitHierarchyConfiguration"];
            name?: string;
            netsuite_sales_order_id?: string | null;
            priority?: number | null;
            /** Format: uuid */
            product_id?: string;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            rollover_fraction?: number | null;
        };
        UpdateCustomerNamedSchedulePayload: {
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            ending_before?: string;
            schedule_name: string;
            /** Format: date-time */
            starting_at: string;
            value: unknown;
        };
        UpdateDiscountConfiguration: {
            cap?: components["schemas"]["PrepaidBalanceDiscountCapInput"] | null;
            payment_fraction?: number | null;
        };
        UpdateInvoiceIssueDatePayload: {
            /** Format: uuid */
            invoice_id: string;
            /** Format: date-time */
            issue_date: string;
        };
        UpdateInvoiceScheduleInput: {
            add_schedule_items?: {
                amount?: number;
                quantity?: number;
                /** Format: date-time */
                timestamp: string;
                unit_price?: number;
            }[];
            remove_schedule_items?: {
                /** Format: uuid */
                id: string;
            }[];
            update_schedule_items?: {
                amount?: number;
                /** Format: uuid */
                id: string;
                quantity?: number;
                /** Format: date-time */
                timestamp?: string;
                unit_price?: number;
            }[];
        };
        UpdatePrepaidBalanceThresholdCommit: {
            applicable_product_ids?: string[] | null;
            applicable_product_tags?: string[] | null;
            description?: string;
            name?: string;
            priority?: number | null;
            product_id?: string;
            specifiers?: components["schemas"]["CommitSpecifierInput"][] | null;
        };
        UpdatePrepaidBalanceThresholdConfiguration: {
            commit?: components["schemas"]["UpdatePrepaidBalanceThresholdCommit"];
            custom_credit_type_id?: string | null;
            discount_configuration?: components["schemas"]["UpdateDiscountConfiguration"] | null;
            is_enabled?: boolean;
            payment_gate_config?: components["schemas"]["PaymentGateConfigV2"];
            recharge_to_amount?: number;
            threshold_amount?: number;
            threshold_balance_specifiers?: components["schemas"]["ThresholdBalanceSpecifierV2"][] | null;
        };
        UpdateProductListItemPayload: {
            /** Format: uuid */
            billable_metric_id?: string;
            composite_product_ids?: string[];
            composite_tags?: string[];
            exclude_free_usage?: boolean;
            include_composite_spend?: boolean;
            is_refundable?: boolean;
            name?: string;
            netsuite_internal_item_id?: string;
            netsuite_overage_item_id?: string;
            presentation_group_key?: components["schemas"]["PresentationGroupKey"];
            pricing_group_key?: components["schemas"]["PricingGroupKey"];
            /** Format: uuid */
            product_id: string;
            quantity_conversion?: components["schemas"]["QuantityConversion"] | null;
            quantity_rounding?: components["schemas"]["QuantityRounding"] | null;
            /** @enum {string} */
            sql_breakdown_granularity?: "HOUR" | "SERVICE_PERIOD" | "hour" | "service_period";
            /** Format: date-time */
            starting_at: string;
            tags?: string[];
            /** @enum {string} */
            type?: "FIXED" | "USAGE" | "COMPOSITE" | "SUBSCRIPTION" | "PROFESSIONAL_SERVICE" | "PRO_SERVICE" | "fixed" | "usage" | "composite" | "subscription" | "professional_service" | "pro_service";
        };
        UpdateRateCardNamedSchedulePayload: {
            /** Format: date-time */
            ending_before?: string;
            /** Format: uuid */
            rate_card_id: string;
            schedule_name: string;
            /** Format: date-time */
            starting_at: string;
            value: unknown;
        };
        UpdateRateCardPayload: {
            add_credit_type_conversions?: components["schemas"]["CreditTypeConversionInput"][];
            aliases?: components["schemas"]["RateCardAlias"][];
            description?: string;
            name?: string;
            /** Format: uuid */
            rate_card_id: string;
        };
        UpdateRecurringCommitInput: {
            access_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            ending_before?: string | null;
            invoice_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            proration_rounding?: {
                access?: components["schemas"]["NullableProrationRoundingConfig"] | null;
                invoice?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            } | null;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            /** Format: uuid */
            recurring_commit_id: string;
        };
        UpdateRecurringCreditInput: {
            access_amount?: {
                quantity?: number;
                unit_price?: number;
            };
            ending_before?: string | null;
            proration_rounding?: {
                access?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            } | null;
            /** @enum {string} */
            rate_type?: "LIST_RATE" | "COMMIT_RATE" | "list_rate" | "commit_rate";
            /** Format: uuid */
            recurring_credit_id: string;
        };
        UpdateScheduledChargeInput: {
            invoice_schedule?: components["schemas"]["UpdateInvoiceScheduleInput"];
            netsuite_sales_order_id?: string | null;
            /** Format: uuid */
            scheduled_charge_id: string;
        };
        UpdateSpendThresholdConfiguration: {
            commit?: components["schemas"]["UpdateBaseThresholdCommit"];
            discount_configuration?: components["schemas"]["UpdateDiscountConfiguration"] | null;
            is_enabled?: boolean;
            payment_gate_config?: components["schemas"]["PaymentGateConfigV2"];
            threshold_amount?: number;
        };
        UpdateStripeBillingSettingsPayload: {
            anrok_api_key?: string | null;
            stripe_api_key?: string;
        };
        UpdateSubscriptionInput: {
            ending_before?: string | null;
            proration_rounding?: components["schemas"]["NullableProrationRoundingConfig"] | null;
            quantity_management_mode_update?: {
                /** @enum {string} */
                quantity_management_mode: "SEAT_BASED" | "seat_based";
                seat_config: {
                    seat_group_key: string;
                };
            };
            quantity_updates?: {
                quantity?: number;
                quantity_delta?: number;
                /** Format: date-time */
                starting_at: string;
            }[];
            seat_updates?: components["schemas"]["SubscriptionSeatUpdateInput"];
            /** Format: uuid */
            subscription_id: string;
        };
        UsageBatchAggregate: {
            /** Format: uuid */
            billable_metric_id: string;
            billable_metric_name: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date-time */
            end_timestamp: string;
            groups?: {
                [key: string]: number | null;
            };
            /** Format: date-time */
            start_timestamp: string;
            value: number | null;
        };
        UsageBatchQueryPayload: {
            billable_metrics?: {
                group_by?: {
                    key: string;
                    values?: string[];
                };
                /** Format: uuid */
                id: string;
            }[];
            customer_ids?: string[];
            /** Format: date-time */
            ending_before: string;
            /** Format: date-time */
            starting_on: string;
            /** @enum {string} */
            window_size: "HOUR" | "DAY" | "NONE" | "hour" | "Hour" | "day" | "Day" | "none" | "None";
        };
        UsageFilter: {
            current: components["schemas"]["BaseUsageFilter"];
            initial: components["schemas"]["BaseUsageFilter"];
            updates: components["schemas"]["BaseUsageFilterWithRequiredStartingAt"][];
        };
        UsageFilterV2: {
            /** Format: date-time */
            ending_before?: string;
            group_key: string;
            group_values: string[];
            /** Format: date-time */
            starting_at: string;
        };
        UsageStatementSchedule: {
            /** Format: date-time */
            billing_anchor_date: string;
            /** @enum {string} */
            frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
        };
        UsageStatementScheduleInput: {
            /** Format: date-time */
            billing_anchor_date?: string;
            /** @enum {string} */
            day?: "FIRST_OF_MONTH" | "CONTRACT_START" | "CUSTOM_DATE" | "first_of_month" | "contract_start" | "custom_date";
            /** @enum {string} */
            frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            /** Format: date-time */
            invoice_generation_starting_at?: string;
        };
        UsageStatementScheduleTemplate: {
            /** @enum {string} */
            day?: "FIRST_OF_MONTH" | "CONTRACT_START";
            /** @enum {string} */
            frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY";
        };
        UsageStatementScheduleTemplateInput: {
            /** @enum {string} */
            day?: "FIRST_OF_MONTH" | "CONTRACT_START" | "first_of_month" | "contract_start";
            /** @enum {string} */
            frequency: "MONTHLY" | "QUARTERLY" | "ANNUAL" | "WEEKLY" | "monthly" | "quarterly" | "annual" | "weekly";
            invoice_generation_starting_at_offset?: components["schemas"]["RelativeDate"];
        };
        WebhookDelivery: {
            attempts: {
                answer: string;
                duration_ms: number;
                status: number | null;
                /** Format: date-time */
                timestamp: string;
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            notification_id: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "cancelled";
            type: string;
        };
        WebhookEndpoint: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_enabled: boolean;
            url: string;
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
    getSandboxClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setSandboxClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    now: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSandboxWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addSandboxWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret?: string;
                    url: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeSandboxWebhooks: {
        parameters: {
            query?: {
                id?: string;
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveAlert-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveAlertPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createAlert-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerAlertPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "submitApprovalRequests-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description: string;
                    name: string;
                    request_payload: {
                        [key: string]: unknown;
                    };
                    request_type: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            approval_url: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveCustomerBillingProviderConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBillingProviderArchivePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerBillingProviderArchivePayload"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveCustomerRevenueSystemConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRevenueSystemArchivePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerRevenueSystemArchivePayload"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getAuditLogs-v1": {
        parameters: {
            query?: {
                ending_before?: string;
                limit?: number;
                next_page?: string;
                resource_id?: string;
                resource_type?: string;
                sort?: "date_asc" | "date_desc";
                starting_on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditLog"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listAllBillableMetrics-v1": {
        parameters: {
            query?: {
                include_archived?: boolean;
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BillableMetricV1"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getBillableMetric-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                billable_metric_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BillableMetricV1"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateBillableMetric-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                billable_metric_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveBillableMetric-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Id"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createBillableMetricV1-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBillableMetricV1Payload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setBillingProviderApiKey-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                billing_provider_type: "stripe";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBillingProviderApiKeyPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createStripeBillingSettings-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStripeBillingSettingsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "deleteStripeBillingSettings-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateStripeBillingSettings-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStripeBillingSettingsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setClientWebhookSecret-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClientWebhookSecretPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createCustomerWithContract-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerWithContractPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerAndContract"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveProductListItem-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveProductListItemPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createProduct-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductListItemPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getProduct-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Id"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductListItem"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listProducts-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListProductsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductListItem"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateProduct-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductListItemPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "addRate-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRatePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RateWithCommitRate"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "addRates-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    rate_card_id: string;
                    rates: components["schemas"]["RatePayload"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveRateCard-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Id"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createRateCard-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRateCardPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getRateCard-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Id"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RateCard"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getRateCardNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetRateCardNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getRates-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetRatesPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RateSchedule"][];
                        next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getRateSchedule-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetRateSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RateSchedule"][];
                        next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listRateCards-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RateCard"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "moveRateCardProducts-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRateCardProductsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setRateCardProductsOrder-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRateCardProductsOrderPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateRateCard-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRateCardPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateRateCardNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRateCardNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "addManualBalanceLedgerEntry-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddManualBalanceLedgerEntryPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "amendContract-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendContractPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveContract-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveContractPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "disableCommitTrueup-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableCommitTrueupPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "releaseExternalPaymentGateThresholdCommit-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalPaymentGateThresholdCommitPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createContract-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContractPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreateContractResponse"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createHistoricalContractUsageInvoices-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHistoricalContractUsageInvoiceRequestPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getNetBalance-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    credit_type_id?: string;
                    /** Format: uuid */
                    customer_id: string;
                    filters?: components["schemas"]["BalanceFilter"][];
                    /** @enum {string} */
                    invoice_inclusion_mode?: "FINALIZED" | "FINALIZED_AND_DRAFT";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            balance: number;
                            /** Format: uuid */
                            credit_type_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomerBalances-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    covering_date?: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: date-time */
                    effective_before?: string;
                    exclude_zero_balances?: boolean;
                    /** Format: uuid */
                    id?: string;
                    include_archived?: boolean;
                    include_balance?: boolean;
                    include_contract_balances?: boolean;
                    include_ledgers?: boolean;
                    limit?: number;
                    next_page?: string;
                    /** Format: date-time */
                    starting_at?: string;
                    webhook_notification_id?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["Commit"] | components["schemas"]["Credit"])[];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createCustomerCommit-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerCommitPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomerCommits-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    commit_id?: string;
                    /** Format: date-time */
                    covering_date?: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: date-time */
                    effective_before?: string;
                    include_archived?: boolean;
                    include_balance?: boolean;
                    include_contract_commits?: boolean;
                    include_ledgers?: boolean;
                    limit?: number;
                    next_page?: string;
                    /** Format: date-time */
                    starting_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Commit"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateCommitEndDate-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCommitEndDatePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createCustomerCredit-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerCreditPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomerCredits-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    covering_date?: string;
                    /** Format: uuid */
                    credit_id?: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: date-time */
                    effective_before?: string;
                    include_archived?: boolean;
                    include_balance?: boolean;
                    include_contract_credits?: boolean;
                    include_ledgers?: boolean;
                    limit?: number;
                    next_page?: string;
                    /** Format: date-time */
                    starting_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Credit"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateCreditEndDate-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCreditEndDatePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getContract-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: uuid */
                    customer_id: string;
                    include_balance?: boolean;
                    include_ledgers?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contract"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getContractRateSchedule-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetContractRateSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractRateSchedule"][];
                        next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getContractNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetContractNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getSubscriptionQuantityHistory-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: uuid */
                    subscription_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SubscriptionQuantityHistory"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getSubscriptionSeatsHistory-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    covering_date?: string | null;
                    cursor?: string | null;
                    /** Format: uuid */
                    customer_id: string;
                    ending_before?: string | null;
                    limit?: number | null;
                    starting_at?: string | null;
                    /** Format: uuid */
                    subscription_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SubscriptionSeatsScheduleEntry"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listContracts-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    covering_date?: string;
                    /** Format: uuid */
                    customer_id: string;
                    include_archived?: boolean;
                    include_balance?: boolean;
                    include_ledgers?: boolean;
                    /** Format: date-time */
                    starting_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contract"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listContractsNamedSchedules-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListContractsNamedSchedulesPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContractsNamedSchedulesPage"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "scheduleProServicesInvoice-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: date-time */
                    issued_at: string;
                    line_items: components["schemas"]["ProServiceInvoiceLineItem"][];
                    /** Format: date-time */
                    netsuite_invoice_header_end?: string;
                    /** Format: date-time */
                    netsuite_invoice_header_start?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listSeatBalances-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: date-time */
                    covering_date?: string;
                    cursor?: string;
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: date-time */
                    effective_before?: string;
                    include_credits_and_commits?: boolean;
                    include_ledgers?: boolean;
                    limit?: number;
                    seat_ids?: string[];
                    skip_missing_seat_ids?: boolean;
                    /** Format: date-time */
                    starting_at?: string;
                    subscription_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SeatBalance"][];
                        pagination: {
                            next_page?: string | null;
                            seats_available_for_next_page: number;
                            seats_included: number;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setUsageFilter-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUsageFilterPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateContractEndDate-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContractEndDatePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateInvoiceIssueDate-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateInvoiceIssueDatePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateContractNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContractNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createCreditType-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCreditTypePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCreditTypes-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id?: string;
                            is_currency?: boolean;
                            name?: string;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getCustomerAlert-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetCustomerAlertPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerAlert"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomerAlerts-v1": {
        parameters: {
            query?: {
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCustomerAlertsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerAlert"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "resetCustomerAlerts-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetCustomerAlertsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomers-v1": {
        parameters: {
            query?: {
                customer_ids?: string[];
                ingest_alias?: string;
                limit?: number;
                next_page?: string;
                only_archived?: boolean;
                salesforce_account_ids?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerDetail"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createCustomer-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyCreateCustomerPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getCustomer-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerDetail"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listBillableMetrics-v1": {
        parameters: {
            query?: {
                include_archived?: boolean;
                limit?: number;
                next_page?: string;
                on_current_plan?: boolean;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BillableMetricWithDeprecatedFields"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCosts-v1": {
        parameters: {
            query: {
                ending_before: string;
                limit?: number;
                next_page?: string;
                starting_on: string;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DailyCosts"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listInvoices-v1": {
        parameters: {
            query?: {
                contract_id?: string;
                credit_type_id?: string;
                ending_before?: string;
                limit?: number;
                next_page?: string;
                skip_zero_qty_line_items?: boolean;
                sort?: "date_asc" | "date_desc";
                starting_on?: string;
                status?: string;
                type?: "USAGE" | "USAGE_CONSOLIDATED" | "SCHEDULED";
                webhook_notification_id?: string;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getInvoice-v1": {
        parameters: {
            query?: {
                skip_zero_qty_line_items?: boolean;
            };
            header?: never;
            path: {
                customer_id: string;
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getInvoicePdf-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Record<string, never>;
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listBreakdownInvoices-v1": {
        parameters: {
            query: {
                credit_type_id?: string;
                ending_before: string;
                limit?: number;
                next_page?: string;
                skip_zero_qty_line_items?: boolean;
                sort?: "date_asc" | "date_desc";
                starting_on: string;
                status?: string;
                window_size?: "HOUR" | "DAY" | "hour" | "Hour" | "day" | "Day";
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BreakdownInvoice"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chargeSeats-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seat_charges: {
                        /** Format: uuid */
                        charge_id: string;
                        current_seat_count?: number;
                        seat_count: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listSpendBreakdownInvoices-v1": {
        parameters: {
            query?: {
                include_list_prices?: boolean;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendBreakdownInvoicesQueryPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpendBreakdownInvoice"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "previewCustomerEvents-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewEventsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getPurchasedSeats-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            charge_id: string;
                            seat_count: number;
                        }[];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setIngestAliases-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIngestAliasesPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setCustomerName-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCustomerNamePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateCustomerConfig-v1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerConfigPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveCustomer-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Id"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getCustomerNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetCustomerNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedSchedule"];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setCustomerBillableStatus-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCustomerBillableStatusPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            current_billable_status: "billable" | "unbillable";
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateCustomerNamedSchedule-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerNamedSchedulePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "addCustomFieldKey-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enforce_uniqueness: boolean;
                    /** @enum {string} */
                    entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge";
                    key: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "deleteCustomFields-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge";
                    /** Format: uuid */
                    entity_id: string;
                    keys: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listCustomFieldKeys-v1": {
        parameters: {
            query?: {
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entities?: ("alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge")[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            enforce_uniqueness: boolean;
                            /** @enum {string} */
                            entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge";
                            key: string;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "disableCustomFieldKey-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge";
                    key: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setCustomFields-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    custom_fields: components["schemas"]["CustomField"];
                    /** @enum {string} */
                    entity: "alert" | "billable_metric" | "charge" | "commit" | "contract_credit" | "contract_product" | "contract" | "customer" | "discount" | "invoice" | "professional_service" | "product" | "rate_card" | "scheduled_charge" | "subscription" | "package_commit" | "package_credit" | "package_subscription" | "package_scheduled_charge";
                    /** Format: uuid */
                    entity_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "embeddableDashboard-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbeddableDashboardPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            url?: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "searchEvents-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    transactionIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer_id: string;
                        event_type: string;
                        id: string;
                        is_duplicate?: boolean;
                        matched_billable_metrics?: components["schemas"]["BillableMetricForEventsSearch"][];
                        matched_customer?: {
                            /** Format: uuid */
                            id?: string;
                            name?: string;
                        };
                        /** Format: date-time */
                        processed_at?: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        timestamp: string;
                        transaction_id: string;
                    }[];
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getCustomerBillingProviderConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    customer_id: string;
                    include_archived?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerBillingProviderConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getCustomerRevenueSystemConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    customer_id: string;
                    include_archived?: boolean;
                    /** @enum {string} */
                    provider?: "netsuite";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerRevenueSystemConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "ingest-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"][];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "integrationCloudwatchLogger-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationCloudwatchLogPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "regenerateInvoice-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "voidInvoice-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listConfiguredBillingProviders-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next_page?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BillingProviderDeliveryMethod"][];
                        next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archivePackage-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    package_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createPackage-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePackagePayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getPackage-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    package_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Package"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listPackages-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    archive_filter?: "ARCHIVED" | "NOT_ARCHIVED" | "ALL" | "archived" | "not_archived" | "all";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Package"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listContractsOnPackage-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    covering_date?: string;
                    include_archived?: boolean;
                    /** Format: uuid */
                    package_id: string;
                    /** Format: date-time */
                    starting_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractProjectionSummary"][];
                        next_page?: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getServices-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        services: components["schemas"]["Service"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setCustomerBillingProviderConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["CustomerBillingProviderConfigurationInput"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerBillingProviderConfigurationOutput"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setCustomerRevenueSystemConfigurations-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["CustomerRevenueSystemConfigurationInput"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerRevenueSystemConfiguration"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "setUpBillingProvider-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    billing_provider: "aws_marketplace" | "azure_marketplace" | "gcp_marketplace";
                    configuration: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    delivery_method: "direct_to_billing_provider" | "aws_sqs" | "aws_sns";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            delivery_method_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateActiveRechargeConfig-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateActiveRechargeConfig"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "upsertAnrokApiToken-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    anrok_api_token: string;
                    delivery_method_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            success: boolean;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "upsertAvalaraCredentials-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    avalara_environment: "PRODUCTION" | "SANDBOX";
                    avalara_password: string;
                    avalara_username: string;
                    commit_transactions?: boolean;
                    delivery_method_ids: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getUsageBatch-v1": {
        parameters: {
            query?: {
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageBatchQueryPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UsageBatchAggregate"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getPagedUsage-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagedUsageQueryPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PagedUsageAggregate"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getSeatsUsage-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatsUsageQueryPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SeatsUsageAggregate"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listWebhooks-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createWebhook-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret?: string;
                    url: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NewWebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "deleteWebhook-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listWebhookDeliveries-v1": {
        parameters: {
            query?: {
                limit?: number;
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    state?: "pending" | "delivered" | "failed" | "cancelled";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        next_page: string | null;
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "redeliverWebhook-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    notification_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "rotateWebhookSecret-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NewWebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "testWebhook-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            notification_id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "updateWebhook-v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    is_enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveCommit-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveCommitPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "editCommit-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCommitPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveCredit-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveCreditPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "editCredit-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCreditPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Id"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "editContract-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContractPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            edit?: components["schemas"]["ContractEdit"];
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getContract-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    as_of_date?: string;
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: uuid */
                    customer_id: string;
                    include_balance?: boolean;
                    include_ledgers?: boolean;
                    webhook_notification_id?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractV2"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getContractEditHistory-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contract_id: string;
                    /** Format: uuid */
                    customer_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractEdit"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listContracts-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    covering_date?: string;
                    /** Format: uuid */
                    customer_id: string;
                    include_archived?: boolean;
                    include_balance?: boolean;
                    include_ledgers?: boolean;
                    /** Format: date-time */
                    starting_at?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractV2"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "archiveNotificationConfig-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveNotificationConfigPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "createNotificationConfig-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNotificationConfigPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "editNotificationConfig-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditNotificationConfigPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LifecycleEventSystemNotificationConfig"] | components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "getNotificationConfig-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetNotificationConfigPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LifecycleEventOffsetNotificationConfig"];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listOffsetNotificationConfigs-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListOffsetNotificationConfigsPayload"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cursor?: string | null;
                        data: components["schemas"]["LifecycleEventOffsetNotificationConfig"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listSystemNotificationConfigs-v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cursor?: string | null;
                        data: components["schemas"]["LifecycleEventSystemNotificationConfig"][];
                    };
                };
            };
            /** @description A refusal or a fault; the message says what is wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
