// Made by `npm run generate` from spec/. Do not edit.
export interface paths {
    "/assistants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["listAssistants"];
        put?: never;
        /** @deprecated */
        post: operations["createAssistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistants/{assistant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["getAssistant"];
        put?: never;
        /** @deprecated */
        post: operations["modifyAssistant"];
        /** @deprecated */
        delete: operations["deleteAssistant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createSpeech"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/transcriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createTranscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/voice_consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVoiceConsents"];
        put?: never;
        post: operations["createVoiceConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/voice_consents/{consent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVoiceConsent"];
        put?: never;
        post: operations["updateVoiceConsent"];
        delete: operations["deleteVoiceConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audio/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatches"];
        put?: never;
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieveBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChatCompletions"];
        put?: never;
        post: operations["createChatCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/completions/{completion_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChatCompletion"];
        put?: never;
        post: operations["updateChatCompletion"];
        delete: operations["deleteChatCompletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/completions/{completion_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChatCompletionMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListContainers"];
        put?: never;
        post: operations["CreateContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetrieveContainer"];
        put?: never;
        post?: never;
        delete: operations["DeleteContainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListContainerFiles"];
        put?: never;
        post: operations["CreateContainerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetrieveContainerFile"];
        put?: never;
        post?: never;
        delete: operations["DeleteContainerFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetrieveContainerFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{conversation_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConversationItems"];
        put?: never;
        post: operations["createConversationItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{conversation_id}/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConversationItem"];
        put?: never;
        post?: never;
        delete: operations["deleteConversationItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createEmbedding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvals"];
        put?: never;
        post: operations["createEval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals/{eval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEval"];
        put?: never;
        post: operations["updateEval"];
        delete: operations["deleteEval"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals/{eval_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvalRuns"];
        put?: never;
        post: operations["createEvalRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals/{eval_id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvalRun"];
        put?: never;
        post: operations["cancelEvalRun"];
        delete: operations["deleteEvalRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals/{eval_id}/runs/{run_id}/output_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvalRunOutputItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evals/{eval_id}/runs/{run_id}/output_items/{output_item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvalRunOutputItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFiles"];
        put?: never;
        post: operations["createFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieveFile"];
        put?: never;
        post?: never;
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/alpha/graders/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runGrader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/alpha/graders/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["validateGrader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFineTuningCheckpointPermissions"];
        put?: never;
        post: operations["createFineTuningCheckpointPermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteFineTuningCheckpointPermission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPaginatedFineTuningJobs"];
        put?: never;
        post: operations["createFineTuningJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieveFineTuningJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelFineTuningJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFineTuningJobCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFineTuningEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pauseFineTuningJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fine_tuning/jobs/{fine_tuning_job_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeFineTuningJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createImageEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/variations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createImageVariation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{model}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieveModel"];
        put?: never;
        post?: never;
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moderations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createModeration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/admin_api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["admin-api-keys-list"];
        put?: never;
        post: operations["admin-api-keys-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/admin_api_keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["admin-api-keys-get"];
        put?: never;
        post?: never;
        delete: operations["admin-api-keys-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-audit-logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrganizationCertificates"];
        put?: never;
        post: operations["uploadCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/certificates/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateOrganizationCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/certificates/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deactivateOrganizationCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCertificate"];
        put?: never;
        post: operations["modifyCertificate"];
        delete: operations["deleteCertificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/data_retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-organization-data-retention"];
        put?: never;
        post: operations["update-organization-data-retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-groups"];
        put?: never;
        post: operations["create-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-group"];
        put?: never;
        post: operations["update-group"];
        delete: operations["delete-group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups/{group_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-group-role-assignments"];
        put?: never;
        post: operations["assign-group-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups/{group_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-group-role"];
        put?: never;
        post?: never;
        delete: operations["unassign-group-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups/{group_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-group-users"];
        put?: never;
        post: operations["add-group-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/groups/{group_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-group-user"];
        put?: never;
        post?: never;
        delete: operations["remove-group-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-invites"];
        put?: never;
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/invites/{invite_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-invite"];
        put?: never;
        post?: never;
        delete: operations["delete-invite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-projects"];
        put?: never;
        post: operations["create-project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project"];
        put?: never;
        post: operations["modify-project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-api-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/api_keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-api-key"];
        put?: never;
        post?: never;
        delete: operations["delete-project-api-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["archive-project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProjectCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/certificates/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateProjectCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/certificates/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deactivateProjectCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/data_retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-data-retention"];
        put?: never;
        post: operations["update-project-data-retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-groups"];
        put?: never;
        post: operations["add-project-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-group"];
        put?: never;
        post?: never;
        delete: operations["remove-project-group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/hosted_tool_permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-hosted-tool-permissions"];
        put?: never;
        post: operations["update-project-hosted-tool-permissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/model_permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-model-permissions"];
        put?: never;
        post: operations["update-project-model-permissions"];
        delete: operations["delete-project-model-permissions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/rate_limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-rate-limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/rate_limits/{rate_limit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update-project-rate-limits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/service_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-service-accounts"];
        put?: never;
        post: operations["create-project-service-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/service_accounts/{service_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-service-account"];
        put?: never;
        post: operations["update-project-service-account"];
        delete: operations["delete-project-service-account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/spend_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-spend-alerts"];
        put?: never;
        post: operations["create-project-spend-alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/spend_alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-spend-alert"];
        put?: never;
        post: operations["update-project-spend-alert"];
        delete: operations["delete-project-spend-alert"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-users"];
        put?: never;
        post: operations["create-project-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-user"];
        put?: never;
        post: operations["modify-project-user"];
        delete: operations["delete-project-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-roles"];
        put?: never;
        post: operations["create-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-role"];
        put?: never;
        post: operations["update-role"];
        delete: operations["delete-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/spend_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-organization-spend-alerts"];
        put?: never;
        post: operations["create-organization-spend-alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/spend_alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-organization-spend-alert"];
        put?: never;
        post: operations["update-organization-spend-alert"];
        delete: operations["delete-organization-spend-alert"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/audio_speeches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-audio-speeches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/audio_transcriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-audio-transcriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/code_interpreter_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-code-interpreter-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-completions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-embeddings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/file_search_calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-file-search-calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-images"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/moderations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-moderations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/vector_stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-vector-stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/usage/web_search_calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usage-web-search-calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-user"];
        put?: never;
        post: operations["modify-user"];
        delete: operations["delete-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/users/{user_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-user-role-assignments"];
        put?: never;
        post: operations["assign-user-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/users/{user_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-user-role"];
        put?: never;
        post?: never;
        delete: operations["unassign-user-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/groups/{group_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-group-role-assignments"];
        put?: never;
        post: operations["assign-project-group-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/groups/{group_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-group-role"];
        put?: never;
        post?: never;
        delete: operations["unassign-project-group-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-roles"];
        put?: never;
        post: operations["create-project-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-role"];
        put?: never;
        post: operations["update-project-role"];
        delete: operations["delete-project-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/users/{user_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-project-user-role-assignments"];
        put?: never;
        post: operations["assign-project-user-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/users/{user_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-project-user-role"];
        put?: never;
        post?: never;
        delete: operations["unassign-project-user-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-realtime-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/calls/{call_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept-realtime-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/calls/{call_id}/hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hangup-realtime-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/calls/{call_id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refer-realtime-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/calls/{call_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reject-realtime-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/client_secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-realtime-client-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-realtime-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/transcription_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-realtime-transcription-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/translations/client_secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-realtime-translation-client-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getResponse"];
        put?: never;
        post?: never;
        delete: operations["deleteResponse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}/input_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInputItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createThreadAndRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getThread"];
        put?: never;
        post: operations["modifyThread"];
        delete: operations["deleteThread"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMessages"];
        put?: never;
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMessage"];
        put?: never;
        post: operations["modifyMessage"];
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRuns"];
        put?: never;
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRun"];
        put?: never;
        post: operations["modifyRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs/{run_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRunSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs/{run_id}/steps/{step_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRunStep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitToolOuputsToRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addUploadPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVectorStores"];
        put?: never;
        post: operations["createVectorStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVectorStore"];
        put?: never;
        post: operations["modifyVectorStore"];
        delete: operations["deleteVectorStore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/file_batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVectorStoreFileBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVectorStoreFileBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelVectorStoreFileBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFilesInVectorStoreBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVectorStoreFiles"];
        put?: never;
        post: operations["createVectorStoreFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVectorStoreFile"];
        put?: never;
        post: operations["updateVectorStoreFileAttributes"];
        delete: operations["deleteVectorStoreFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieveVectorStoreFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vector_stores/{vector_store_id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchVectorStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConversation"];
        put?: never;
        post: operations["updateConversation"];
        delete: operations["deleteConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/spend_limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Getorganizationspendlimit"];
        put?: never;
        post: operations["Updateorganizationspendlimit"];
        delete: operations["Deleteorganizationspendlimit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/spend_limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Getprojectspendlimit"];
        put?: never;
        post: operations["Updateprojectspendlimit"];
        delete: operations["Deleteprojectspendlimit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CreateanAPIkeyforaserviceaccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/content_provenance_checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Createcontentprovenancecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["ListVideos"];
        put?: never;
        /** @deprecated */
        post: operations["createVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/characters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["CreateVideoCharacter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/characters/{character_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["GetVideoCharacter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["CreateVideoEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["CreateVideoExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["GetVideo"];
        put?: never;
        post?: never;
        /** @deprecated */
        delete: operations["DeleteVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["RetrieveVideoContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}/remix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["CreateVideoRemix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/input_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Getinputtokencounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/compact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Compactconversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSkills"];
        put?: never;
        post: operations["CreateSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/{skill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSkill"];
        put?: never;
        post: operations["UpdateSkillDefaultVersion"];
        delete: operations["DeleteSkill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/{skill_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSkillContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/{skill_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSkillVersions"];
        put?: never;
        post: operations["CreateSkillVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/{skill_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSkillVersion"];
        put?: never;
        post?: never;
        delete: operations["DeleteSkillVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/{skill_id}/versions/{version}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSkillVersionContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatkit/sessions/{session_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancelChatSessionMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatkit/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CreateChatSessionMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatkit/threads/{thread_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListThreadItemsMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatkit/threads/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetThreadMethod"];
        put?: never;
        post?: never;
        delete: operations["DeleteThreadMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatkit/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListThreadsMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beta_createResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["beta_getResponse"];
        put?: never;
        post?: never;
        delete: operations["beta_deleteResponse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}/cancel?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beta_cancelResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/compact?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beta_Compactconversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/{response_id}/input_items?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["beta_listInputItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/responses/input_tokens?beta=true": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beta_Getinputtokencounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rewrites a text as an instruction says. */
        post: operations["createEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokenize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a text into tokens. */
        post: operations["tokenize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/detokenize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns tokens into a text. */
        post: operations["detokenize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokenizer_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what a client needs to know of a model's tokenizer, as vLLM does. */
        get: operations["retrieveTokenizerInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apply-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the prompt that a chat would be computed with, and computes nothing. */
        post: operations["applyTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rerank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sorts documents by how well they answer a query.
         * @description With a reranker the score is what it says of query and document together (0 to 1), with any other model the cosine of their embeddings (-1 to 1).
         */
        post: operations["rerank"];
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
        AddUploadPartRequest: {
            /** Format: binary */
            data: string;
        };
        AdminApiKey: {
            /** @enum {string} */
            object: "organization.admin_api_key";
            id: string;
            name?: string | null;
            redacted_value: string;
            /** Format: unixtime */
            created_at: number;
            expires_at: number | null;
            last_used_at?: number | null;
            owner: {
                type?: string;
                object?: string;
                id?: string;
                name?: string;
                /** Format: unixtime */
                created_at?: number;
                role?: string;
            };
        };
        AdminApiKeyCreateResponse: components["schemas"]["AdminApiKey"] & {
            value: string;
        };
        ApiKeyList: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["AdminApiKey"][];
            has_more: boolean;
            first_id?: string | null;
            last_id?: string | null;
        };
        AssignedRoleDetails: {
            id: string;
            name: string;
            permissions: string[];
            resource_type: string;
            predefined_role: boolean;
            description: string | null;
            created_at: number | null;
            updated_at: number | null;
            created_by: string | null;
            created_by_user_obj: {
                [key: string]: unknown;
            } | null;
            metadata: {
                [key: string]: unknown;
            } | null;
            assignment_sources: {
                principal_id: string;
                principal_type: string;
            }[] | null;
        };
        /** @deprecated */
        AssistantObject: {
            id: string;
            /** @enum {string} */
            object: "assistant";
            /** Format: unixtime */
            created_at: number;
            name: string | null;
            description: string | null;
            model: string;
            instructions: string | null;
            /** @default [] */
            tools: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[];
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                };
            } | null;
            metadata: components["schemas"]["Metadata"];
            temperature?: number | null;
            top_p?: number | null;
            response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        AssistantStreamEvent: components["schemas"]["ThreadStreamEvent"] | components["schemas"]["RunStreamEvent"] | components["schemas"]["RunStepStreamEvent"] | components["schemas"]["MessageStreamEvent"] | components["schemas"]["ErrorEvent"] | components["schemas"]["DoneEvent"];
        /** @enum {string} */
        AssistantSupportedModels: "gpt-5" | "gpt-5-mini" | "gpt-5-nano" | "gpt-5-2025-08-07" | "gpt-5-mini-2025-08-07" | "gpt-5-nano-2025-08-07" | "gpt-4.1" | "gpt-4.1-mini" | "gpt-4.1-nano" | "gpt-4.1-2025-04-14" | "gpt-4.1-mini-2025-04-14" | "gpt-4.1-nano-2025-04-14" | "o3-mini" | "o3-mini-2025-01-31" | "o1" | "o1-2024-12-17" | "gpt-4o" | "gpt-4o-2024-11-20" | "gpt-4o-2024-08-06" | "gpt-4o-2024-05-13" | "gpt-4o-mini" | "gpt-4o-mini-2024-07-18" | "gpt-4.5-preview" | "gpt-4.5-preview-2025-02-27" | "gpt-4-turbo" | "gpt-4-turbo-2024-04-09" | "gpt-4-0125-preview" | "gpt-4-turbo-preview" | "gpt-4-1106-preview" | "gpt-4-vision-preview" | "gpt-4" | "gpt-4-0314" | "gpt-4-0613" | "gpt-4-32k" | "gpt-4-32k-0314" | "gpt-4-32k-0613" | "gpt-3.5-turbo" | "gpt-3.5-turbo-16k" | "gpt-3.5-turbo-0613" | "gpt-3.5-turbo-1106" | "gpt-3.5-turbo-0125" | "gpt-3.5-turbo-16k-0613";
        AssistantToolsCode: {
            /** @enum {string} */
            type: "code_interpreter";
        };
        AssistantToolsFileSearch: {
            /** @enum {string} */
            type: "file_search";
            file_search?: {
                max_num_results?: number;
                ranking_options?: components["schemas"]["FileSearchRankingOptions"];
            };
        };
        AssistantToolsFileSearchTypeOnly: {
            /** @enum {string} */
            type: "file_search";
        };
        AssistantToolsFunction: {
            /** @enum {string} */
            type: "function";
            function: components["schemas"]["FunctionObject"];
        };
        AssistantsApiResponseFormatOption: "auto" | components["schemas"]["ResponseFormatText"] | components["schemas"]["ResponseFormatJsonObject"] | components["schemas"]["ResponseFormatJsonSchema"];
        AssistantsApiToolChoiceOption: ("none" | "auto" | "required") | components["schemas"]["AssistantsNamedToolChoice"];
        AssistantsNamedToolChoice: {
            /** @enum {string} */
            type: "function" | "code_interpreter" | "file_search";
            function?: {
                name: string;
            };
        };
        /**
         * @default json
         * @enum {string}
         */
        AudioResponseFormat: "json" | "text" | "srt" | "verbose_json" | "vtt" | "diarized_json";
        AudioTranscription: {
            model?: string | ("whisper-1" | "gpt-transcribe" | "gpt-live-transcribe" | "gpt-4o-mini-transcribe" | "gpt-4o-mini-transcribe-2025-12-15" | "gpt-4o-transcribe" | "gpt-4o-transcribe-diarize" | "gpt-realtime-whisper");
            language?: string;
            languages?: string[];
            keywords?: string[];
            prompt?: string;
            /** @enum {string} */
            delay?: "minimal" | "low" | "medium" | "high" | "xhigh";
        };
        AudioTranscriptionResponse: {
            model?: string | ("whisper-1" | "gpt-transcribe" | "gpt-live-transcribe" | "gpt-4o-mini-transcribe" | "gpt-4o-mini-transcribe-2025-12-15" | "gpt-4o-transcribe" | "gpt-4o-transcribe-diarize" | "gpt-realtime-whisper");
            language?: string;
            languages?: string[];
            prompt?: string;
        };
        AuditLog: {
            id: string;
            type: components["schemas"]["AuditLogEventType"];
            /** Format: unixtime */
            effective_at: number;
            project?: {
                id?: string;
                name?: string;
            };
            actor?: components["schemas"]["AuditLogActor"] | null;
            "api_key.created"?: {
                id?: string;
                data?: {
                    scopes?: string[];
                };
            };
            "api_key.updated"?: {
                id?: string;
                changes_requested?: {
                    scopes?: string[];
                };
            };
            "api_key.deleted"?: {
                id?: string;
            };
            "checkpoint.permission.created"?: {
                id?: string;
                data?: {
                    project_id?: string;
                    fine_tuned_model_checkpoint?: string;
                };
            };
            "checkpoint.permission.deleted"?: {
                id?: string;
            };
            "external_key.registered"?: {
                id?: string;
                data?: Record<string, never>;
            };
            "external_key.removed"?: {
                id?: string;
            };
            "group.created"?: {
                id?: string;
                data?: {
                    group_name?: string;
                };
            };
            "group.updated"?: {
                id?: string;
                changes_requested?: {
                    group_name?: string;
                };
            };
            "group.deleted"?: {
                id?: string;
            };
            "scim.enabled"?: {
                id?: string;
            };
            "scim.disabled"?: {
                id?: string;
            };
            "invite.sent"?: {
                id?: string;
                data?: {
                    email?: string;
                    role?: string;
                };
            };
            "invite.accepted"?: {
                id?: string;
            };
            "invite.deleted"?: {
                id?: string;
            };
            "ip_allowlist.created"?: {
                id?: string;
                name?: string;
                allowed_ips?: string[];
            };
            "ip_allowlist.updated"?: {
                id?: string;
                allowed_ips?: string[];
            };
            "ip_allowlist.deleted"?: {
                id?: string;
                name?: string;
                allowed_ips?: string[];
            };
            "ip_allowlist.config.activated"?: {
                configs?: {
                    id?: string;
                    name?: string;
                }[];
            };
            "ip_allowlist.config.deactivated"?: {
                configs?: {
                    id?: string;
                    name?: string;
                }[];
            };
            "login.succeeded"?: Record<string, never>;
            "login.failed"?: {
                error_code?: string;
                error_message?: string;
            };
            "logout.succeeded"?: Record<string, never>;
            "logout.failed"?: {
                error_code?: string;
                error_message?: string;
            };
            "organization.updated"?: {
                id?: string;
                changes_requested?: {
                    title?: string;
                    description?: string;
                    name?: string;
                    threads_ui_visibility?: string;
                    usage_dashboard_visibility?: string;
                    api_call_logging?: string;
                    api_call_logging_project_ids?: string;
                };
            };
            "project.created"?: {
                id?: string;
                data?: {
                    name?: string;
                    title?: string;
                };
            };
            "project.updated"?: {
                id?: string;
                changes_requested?: {
                    title?: string;
                };
            };
            "project.archived"?: {
                id?: string;
            };
            "project.deleted"?: {
                id?: string;
            };
            "rate_limit.updated"?: {
                id?: string;
                changes_requested?: {
                    max_requests_per_1_minute?: number;
                    max_tokens_per_1_minute?: number;
                    max_images_per_1_minute?: number;
                    max_audio_megabytes_per_1_minute?: number;
                    max_requests_per_1_day?: number;
                    batch_1_day_max_input_tokens?: number;
                };
            };
            "rate_limit.deleted"?: {
                id?: string;
            };
            "role.created"?: {
                id?: string;
                role_name?: string;
                permissions?: string[];
                resource_type?: string;
                resource_id?: string;
            };
            "role.updated"?: {
                id?: string;
                changes_requested?: {
                    role_name?: string;
                    resource_id?: string;
                    resource_type?: string;
                    permissions_added?: string[];
                    permissions_removed?: string[];
                    description?: string;
                    metadata?: Record<string, never>;
                };
            };
            "role.deleted"?: {
                id?: string;
            };
            "role.assignment.created"?: {
                id?: string;
                principal_id?: string;
                principal_type?: string;
                resource_id?: string;
                resource_type?: string;
            };
            "role.assignment.deleted"?: {
                id?: string;
                principal_id?: string;
                principal_type?: string;
                resource_id?: string;
                resource_type?: string;
            };
            "role.bound_to_resource"?: {
                id?: string;
                role_id?: string;
                resource_id?: string;
                resource_type?: string;
                permissions?: string[];
                workspace_id?: string;
                connector_id?: string;
                connector_name?: string;
                enabled?: boolean;
                /** @enum {string} */
                source?: "role_toggle" | "role_connector_update" | "role_delete" | "workspace_permissions" | "connector_publish";
            };
            "role.unbound_from_resource"?: {
                id?: string;
                role_id?: string;
                resource_id?: string;
                resource_type?: string;
                permissions?: string[];
                workspace_id?: string;
                connector_id?: string;
                connector_name?: string;
                enabled?: boolean;
                /** @enum {string} */
                source?: "role_toggle" | "role_connector_update" | "role_delete" | "workspace_permissions" | "connector_publish";
            };
            "service_account.created"?: {
                id?: string;
                data?: {
                    role?: string;
                };
            };
            "service_account.updated"?: {
                id?: string;
                changes_requested?: {
                    role?: string;
                };
            };
            "service_account.deleted"?: {
                id?: string;
            };
            "workload_identity_provider.created"?: {
                id?: string;
                data?: Record<string, never>;
            };
            "workload_identity_provider.updated"?: {
                id?: string;
                changes_requested?: Record<string, never>;
            };
            "workload_identity_provider.deleted"?: {
                id?: string;
                name?: string;
            };
            "workload_identity_provider_mapping.created"?: {
                id?: string;
                identity_provider_id?: string;
                data?: Record<string, never>;
            };
            "workload_identity_provider_mapping.updated"?: {
                id?: string;
                identity_provider_id?: string;
                changes_requested?: Record<string, never>;
            };
            "workload_identity_provider_mapping.deleted"?: {
                id?: string;
                identity_provider_id?: string;
                project_id?: string;
                service_account_id?: string;
            };
            "user.added"?: {
                id?: string;
                data?: {
                    role?: string;
                };
            };
            "user.updated"?: {
                id?: string;
                changes_requested?: {
                    role?: string;
                };
            };
            "user.deleted"?: {
                id?: string;
            };
            "certificate.created"?: {
                id?: string;
                name?: string;
            };
            "certificate.updated"?: {
                id?: string;
                name?: string;
            };
            "certificate.deleted"?: {
                id?: string;
                name?: string;
                certificate?: string;
            };
            "certificates.activated"?: {
                certificates?: {
                    id?: string;
                    name?: string;
                }[];
            };
            "certificates.deactivated"?: {
                certificates?: {
                    id?: string;
                    name?: string;
                }[];
            };
        };
        AuditLogActor: {
            /** @enum {string} */
            type?: "session" | "api_key";
            session?: components["schemas"]["AuditLogActorSession"];
            api_key?: components["schemas"]["AuditLogActorApiKey"];
        };
        AuditLogActorApiKey: {
            id?: string;
            /** @enum {string} */
            type?: "user" | "service_account";
            user?: components["schemas"]["AuditLogActorUser"];
            service_account?: components["schemas"]["AuditLogActorServiceAccount"];
        };
        AuditLogActorServiceAccount: {
            id?: string;
        };
        AuditLogActorSession: {
            user?: components["schemas"]["AuditLogActorUser"];
            ip_address?: string;
        };
        AuditLogActorUser: {
            id?: string;
            email?: string;
        };
        /** @enum {string} */
        AuditLogEventType: "api_key.created" | "api_key.updated" | "api_key.deleted" | "certificate.created" | "certificate.updated" | "certificate.deleted" | "certificates.activated" | "certificates.deactivated" | "checkpoint.permission.created" | "checkpoint.permission.deleted" | "external_key.registered" | "external_key.removed" | "group.created" | "group.updated" | "group.deleted" | "invite.sent" | "invite.accepted" | "invite.deleted" | "ip_allowlist.created" | "ip_allowlist.updated" | "ip_allowlist.deleted" | "ip_allowlist.config.activated" | "ip_allowlist.config.deactivated" | "login.succeeded" | "login.failed" | "logout.succeeded" | "logout.failed" | "organization.updated" | "project.created" | "project.updated" | "project.archived" | "project.deleted" | "rate_limit.updated" | "rate_limit.deleted" | "resource.deleted" | "tunnel.created" | "tunnel.updated" | "tunnel.deleted" | "workload_identity_provider.created" | "workload_identity_provider.updated" | "workload_identity_provider.deleted" | "workload_identity_provider_mapping.created" | "workload_identity_provider_mapping.updated" | "workload_identity_provider_mapping.deleted" | "role.created" | "role.updated" | "role.deleted" | "role.assignment.created" | "role.assignment.deleted" | "role.bound_to_resource" | "role.unbound_from_resource" | "scim.enabled" | "scim.disabled" | "service_account.created" | "service_account.updated" | "service_account.deleted" | "user.added" | "user.updated" | "user.deleted" | "tenant.metadata.updated" | "tenant.microsoft_entra_mapping.upserted" | "tenant.microsoft_entra_mapping.deleted" | "tenant.workload_identity.provider.created" | "tenant.workload_identity.provider.updated" | "tenant.workload_identity.provider.archived" | "tenant.workload_identity.mapping.created" | "tenant.workload_identity.mapping.updated" | "tenant.workload_identity.mapping.archived" | "tenant.workload_identity.binding.created" | "tenant.workload_identity.principal.provisioned" | "tenant.workload_identity.access_token.issued" | "tenant.admin_api_key.created" | "tenant.admin_api_key.updated" | "tenant.admin_api_key.deleted" | "tenant.project_api_key.created" | "tenant.chatgpt_access_token.revoked" | "tenant.migration.completed" | "tenant.sso.migrated" | "tenant.domains.migrated" | "tenant.sso_connection.created" | "tenant.sso_connection.updated" | "tenant.sso_connection.deleted" | "tenant.sso_connection.setup.started" | "tenant.policy.created" | "tenant.policy.updated" | "tenant.policy.deleted" | "tenant.policy.attached" | "tenant.policy.detached" | "tenant.principal_authentication_policy.resolved" | "tenant.scim.setup.started" | "tenant.scim.deletion.requested" | "tenant.scim.directory.created" | "tenant.product_access_policy.updated" | "tenant.resource_share_grant.created" | "tenant.resource_share_grant.updated" | "tenant.resource_share_grant.accepted" | "tenant.resource_share_grant.declined" | "tenant.resource_share_grant.revoked" | "tenant.resource_share_grant.deleted" | "tenant.service_account.updated" | "tenant.service_account.deleted" | "tenant.service_account.token.revoked" | "tenant.billing.overage_limit.updated" | "tenant.billing.alerts.updated" | "tenant.billing.info.updated" | "tenant.usage_limit.workspace.updated" | "tenant.usage_limit.group.updated" | "tenant.usage_limit.user.updated" | "tenant.usage_limit.increase_request.updated" | "tenant.usage_limit.increase_request.resolved" | "tenant.group.created" | "tenant.group.updated" | "tenant.group.deleted" | "tenant.group.member.added" | "tenant.group.member.removed" | "tenant.migration_rollout.status.updated" | "tenant.migration_rollout.tier.updated" | "tenant.role.metadata.updated" | "tenant.custom_role.created" | "tenant.custom_role.updated" | "tenant.custom_role.deleted" | "tenant.role_assignment.created" | "tenant.role_assignment.deleted" | "tenant.resource_role_assignment.created" | "tenant.resource_role_assignment.deleted" | "tenant.resource_access.updated" | "tenant.resource_access.deleted" | "tenant.ads_account.onboarding.redemption" | "tenant.session_policy.created" | "tenant.session_policy.updated" | "tenant.session_policy.deleted" | "tenant.session_revocation.started" | "tenant.third_party_app_policy.updated" | "tenant.user.added" | "tenant.user.updated" | "tenant.user.removed" | "tenant.user.looked_up" | "tenant.user.invited" | "tenant.membership.revoked" | "tenant.api_organization_invite.upserted" | "tenant.api_organization_invite.deleted" | "tenant.chatgpt_workspace_invite.upserted" | "tenant.membership.accepted" | "tenant.membership.declined" | "tenant.workspace_invite_email_settings.updated";
        AutoChunkingStrategyRequestParam: {
            /** @enum {string} */
            type: "auto";
        };
        Batch: {
            id: string;
            /** @enum {string} */
            object: "batch";
            endpoint: string;
            model?: string;
            errors?: {
                object?: string;
                data?: components["schemas"]["BatchError"][];
            };
            input_file_id: string;
            completion_window: string;
            /** @enum {string} */
            status: "validating" | "failed" | "in_progress" | "finalizing" | "completed" | "expired" | "cancelling" | "cancelled";
            output_file_id?: string;
            error_file_id?: string;
            /** Format: unixtime */
            created_at: number;
            /** Format: unixtime */
            in_progress_at?: number;
            /** Format: unixtime */
            expires_at?: number;
            /** Format: unixtime */
            finalizing_at?: number;
            /** Format: unixtime */
            completed_at?: number;
            /** Format: unixtime */
            failed_at?: number;
            /** Format: unixtime */
            expired_at?: number;
            /** Format: unixtime */
            cancelling_at?: number;
            /** Format: unixtime */
            cancelled_at?: number;
            request_counts?: components["schemas"]["BatchRequestCounts"];
            usage?: {
                input_tokens: number;
                input_tokens_details: {
                    cached_tokens: number;
                };
                output_tokens: number;
                output_tokens_details: {
                    reasoning_tokens: number;
                };
                total_tokens: number;
            };
            metadata?: components["schemas"]["Metadata"];
        };
        BatchError: {
            code?: string;
            message?: string;
            param?: string | null;
            line?: number | null;
        };
        BatchFileExpirationAfter: {
            /** @enum {string} */
            anchor: "created_at";
            /** Format: int64 */
            seconds: number;
        };
        BatchRequestCounts: {
            total: number;
            completed: number;
            failed: number;
        };
        Certificate: {
            /** @enum {string} */
            object: "certificate" | "organization.certificate" | "organization.project.certificate";
            id: string;
            name: string | null;
            /** Format: unixtime */
            created_at: number;
            certificate_details: {
                /** Format: unixtime */
                valid_at?: number;
                /** Format: unixtime */
                expires_at?: number;
                content?: string;
            };
            active?: boolean;
        };
        ChatCompletionAllowedTools: {
            /** @enum {string} */
            mode: "auto" | "required";
            tools: {
                [key: string]: unknown;
            }[];
        };
        ChatCompletionAllowedToolsChoice: {
            /** @enum {string} */
            type: "allowed_tools";
            allowed_tools: components["schemas"]["ChatCompletionAllowedTools"];
        };
        ChatCompletionDeleted: {
            /** @enum {string} */
            object: "chat.completion.deleted";
            id: string;
            deleted: boolean;
        };
        ChatCompletionFunctionCallOption: {
            name: string;
        };
        /** @deprecated */
        ChatCompletionFunctions: {
            description?: string;
            name: string;
            parameters?: components["schemas"]["FunctionParameters"];
        };
        ChatCompletionList: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["CreateChatCompletionResponse"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ChatCompletionMessageCustomToolCall: {
            id: string;
            /** @enum {string} */
            type: "custom";
            custom: {
                name: string;
                input: string;
            };
            /** @description The call's place in a stream. Not read. */
            index?: number | null;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
            /** @description What Google's servers add to their calls. Not read. */
            extra_content?: unknown;
        };
        ChatCompletionMessageList: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: (components["schemas"]["ChatCompletionResponseMessage"] & {
                id: string;
                content_parts?: (components["schemas"]["ChatCompletionRequestMessageContentPartText"] | components["schemas"]["ChatCompletionRequestMessageContentPartImage"])[] | null;
            })[];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ChatCompletionMessageToolCall: {
            id: string;
            /** @enum {string} */
            type: "function";
            function: {
                name: string;
                arguments: string;
                /** @description What OpenAI's own clients add to the calls that they parse. Not read. */
                parsed_arguments?: unknown;
            };
            /** @description The call's place in a stream. Not read. */
            index?: number | null;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
            /** @description What Google's servers add to their calls. Not read. */
            extra_content?: unknown;
        };
        ChatCompletionMessageToolCallChunk: {
            index: number;
            id?: string;
            /** @enum {string} */
            type?: "function";
            function?: {
                name?: string;
                arguments?: string;
            };
        };
        ChatCompletionMessageToolCalls: (components["schemas"]["ChatCompletionMessageToolCall"] | components["schemas"]["ChatCompletionMessageCustomToolCall"])[];
        ChatCompletionModalities: ("text" | "audio")[] | null;
        ChatCompletionModeration: {
            input: components["schemas"]["ChatCompletionModerationResults"] | components["schemas"]["ChatCompletionModerationError"];
            output: components["schemas"]["ChatCompletionModerationResults"] | components["schemas"]["ChatCompletionModerationError"];
        };
        ChatCompletionModerationError: {
            /** @enum {string} */
            type: "error";
            code: string;
            message: string;
        };
        ChatCompletionModerationResults: {
            /** @enum {string} */
            type: "moderation_results";
            model: string;
            results: components["schemas"]["ModerationResultBody"][];
        };
        ChatCompletionNamedToolChoice: {
            /** @enum {string} */
            type: "function";
            function: {
                name: string;
            };
        };
        ChatCompletionNamedToolChoiceCustom: {
            /** @enum {string} */
            type: "custom";
            custom: {
                name: string;
            };
        };
        ChatCompletionRequestAssistantMessage: {
            content?: (string | components["schemas"]["ChatCompletionRequestAssistantMessageContentPart"][]) | null;
            refusal?: string | null;
            /** @enum {string} */
            role: "assistant";
            name?: string;
            audio?: {
                id: string;
            } | null;
            tool_calls?: components["schemas"]["ChatCompletionMessageToolCalls"];
            function_call?: {
                arguments: string;
                name: string;
            } | null;
            /** @description What the model thought before this answer; templates that keep it are given it. */
            reasoning_content?: string | null;
            /** @description As an answer had them. Not read. */
            annotations?: Record<string, never>[] | null;
            /** @description What OpenAI's own clients add to the messages that they parse. Not read. */
            parsed?: unknown;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
            /** @description `reasoning_content`, as OpenRouter and vLLM call it. */
            reasoning?: string | null;
            /** @description `reasoning_content`, as GitHub's servers call it. */
            reasoning_text?: string | null;
            /** @description `reasoning_content`, as Ollama calls it. */
            thinking?: string | null;
            /** @description `reasoning_content` in pieces, as OpenRouter has it. Read where no other name of it is given. */
            reasoning_details?: Record<string, never>[] | null;
            /** @description `reasoning_content` in pieces, as litellm has it. Read where no other name of it is given. */
            thinking_blocks?: Record<string, never>[] | null;
            /** @description Images that the answer had. Only an empty list. */
            images?: unknown[] | null;
        };
        ChatCompletionRequestAssistantMessageContentPart: components["schemas"]["ChatCompletionRequestMessageContentPartText"] | components["schemas"]["ChatCompletionRequestMessageContentPartRefusal"];
        ChatCompletionRequestDeveloperMessage: {
            content: string | components["schemas"]["ChatCompletionRequestMessageContentPartText"][];
            /** @enum {string} */
            role: "developer";
            name?: string;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
        };
        /** @deprecated */
        ChatCompletionRequestFunctionMessage: {
            /** @enum {string} */
            role: "function";
            content: string | null;
            name: string;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
        };
        ChatCompletionRequestMessage: components["schemas"]["ChatCompletionRequestDeveloperMessage"] | components["schemas"]["ChatCompletionRequestSystemMessage"] | components["schemas"]["ChatCompletionRequestUserMessage"] | components["schemas"]["ChatCompletionRequestAssistantMessage"] | components["schemas"]["ChatCompletionRequestToolMessage"] | components["schemas"]["ChatCompletionRequestFunctionMessage"];
        ChatCompletionRequestMessageContentPartAudio: {
            /** @enum {string} */
            type: "input_audio";
            input_audio: {
                data: string;
                /** @enum {string} */
                format: "wav" | "mp3";
            };
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"];
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
        };
        ChatCompletionRequestMessageContentPartFile: {
            /** @enum {string} */
            type: "file";
            file: {
                filename?: string;
                file_data?: string;
                file_id?: string;
            };
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"];
        };
        ChatCompletionRequestMessageContentPartImage: {
            /** @enum {string} */
            type: "image_url";
            image_url: {
                /** Format: uri */
                url: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
            };
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"];
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
        };
        ChatCompletionRequestMessageContentPartRefusal: {
            /** @enum {string} */
            type: "refusal";
            refusal: string;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description A client's own name for the part. Not read. */
            id?: unknown;
            /** @description The part's place in a stream. Not read. */
            index?: unknown;
            /** @description The message's role. Not read. */
            role?: unknown;
            /** @description As an answer had them. Not read. */
            annotations?: unknown;
            /** @description As an answer had them. Not read. */
            logprobs?: unknown;
        };
        ChatCompletionRequestMessageContentPartText: {
            /** @enum {string} */
            type: "text" | "input_text" | "output_text";
            text: string;
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"];
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description A client's own name for the part. Not read. */
            id?: unknown;
            /** @description The part's place in a stream. Not read. */
            index?: unknown;
            /** @description The message's role. Not read. */
            role?: unknown;
            /** @description As an answer had them. Not read. */
            annotations?: unknown;
            /** @description As an answer had them. Not read. */
            logprobs?: unknown;
            /** @description As an answer had it. Not read. */
            refusal?: unknown;
        };
        ChatCompletionRequestSystemMessage: {
            content: string | components["schemas"]["ChatCompletionRequestSystemMessageContentPart"][];
            /** @enum {string} */
            role: "system";
            name?: string;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
        };
        ChatCompletionRequestSystemMessageContentPart: components["schemas"]["ChatCompletionRequestMessageContentPartText"];
        ChatCompletionRequestToolMessage: {
            /** @enum {string} */
            role: "tool";
            content: string | components["schemas"]["ChatCompletionRequestToolMessageContentPart"][] | null;
            tool_call_id: string;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
            /** @description Name of the tool; templates that show it are given it. */
            name?: string | null;
            /** @description Whether the tool succeeded. Not read. */
            status?: unknown;
        };
        ChatCompletionRequestToolMessageContentPart: components["schemas"]["ChatCompletionRequestMessageContentPartText"];
        ChatCompletionRequestUserMessage: {
            content: string | components["schemas"]["ChatCompletionRequestUserMessageContentPart"][];
            /** @enum {string} */
            role: "user";
            name?: string;
            /** @description A client's own name for the message. Not read. */
            id?: unknown;
            /** @description When a client got the message. Not read. */
            timestamp?: unknown;
            /** @description A client's own notes. Not read. */
            metadata?: unknown;
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
            /** @description What litellm keeps of other servers' answers. Not read. */
            provider_specific_fields?: unknown;
        };
        ChatCompletionRequestUserMessageContentPart: components["schemas"]["ChatCompletionRequestMessageContentPartText"] | components["schemas"]["ChatCompletionRequestMessageContentPartImage"] | components["schemas"]["ChatCompletionRequestMessageContentPartAudio"] | components["schemas"]["ChatCompletionRequestMessageContentPartFile"];
        ChatCompletionResponseMessage: {
            content: string | null;
            refusal: string | null;
            tool_calls?: components["schemas"]["ChatCompletionMessageToolCalls"];
            annotations?: {
                /** @enum {string} */
                type: "url_citation";
                url_citation: {
                    end_index: number;
                    start_index: number;
                    /** Format: uri */
                    url: string;
                    title: string;
                };
            }[];
            /** @enum {string} */
            role: "assistant";
            /** @deprecated */
            function_call?: {
                arguments: string;
                name: string;
            };
            audio?: {
                id: string;
                /** Format: unixtime */
                expires_at: number;
                data: string;
                transcript: string;
            } | null;
            /** @description What the model thought before it answered. */
            reasoning_content?: string;
        };
        /** @enum {string} */
        ChatCompletionRole: "developer" | "system" | "user" | "assistant" | "tool" | "function";
        ChatCompletionStreamOptions: {
            include_usage?: boolean;
            include_obfuscation?: boolean;
            /** @description With `include_usage`: every chunk has the usage up to it, as at vLLM. */
            continuous_usage_stats?: boolean;
        } | null;
        ChatCompletionStreamResponseDelta: {
            content?: string | null;
            /** @deprecated */
            function_call?: {
                arguments?: string;
                name?: string;
            };
            tool_calls?: components["schemas"]["ChatCompletionMessageToolCallChunk"][];
            /** @enum {string} */
            role?: "developer" | "system" | "user" | "assistant" | "tool";
            refusal?: string | null;
            /** @description A piece of what the model thought before it answered. */
            reasoning_content?: string;
        };
        ChatCompletionTokenLogprob: {
            token: string;
            logprob: number;
            bytes: number[] | null;
            top_logprobs: {
                token: string;
                logprob: number;
                bytes: number[] | null;
            }[];
        };
        ChatCompletionTool: {
            /** @enum {string} */
            type: "function";
            function: components["schemas"]["FunctionObject"];
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
        };
        ChatCompletionToolChoiceOption: ("none" | "auto" | "required") | components["schemas"]["ChatCompletionAllowedToolsChoice"] | components["schemas"]["ChatCompletionNamedToolChoice"] | components["schemas"]["ChatCompletionNamedToolChoiceCustom"];
        ChunkingStrategyRequestParam: components["schemas"]["AutoChunkingStrategyRequestParam"] | components["schemas"]["StaticChunkingStrategyRequestParam"];
        CodeInterpreterFileOutput: {
            /** @enum {string} */
            type: "files";
            files: {
                mime_type: string;
                file_id: string;
            }[];
        };
        CodeInterpreterTextOutput: {
            /** @enum {string} */
            type: "logs";
            logs: string;
        };
        CodeInterpreterTool: {
            /** @enum {string} */
            type: "code_interpreter";
            container: string | components["schemas"]["AutoCodeInterpreterToolParam"];
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        CodeInterpreterToolCall: {
            /**
             * @default code_interpreter_call
             * @enum {string}
             */
            type: "code_interpreter_call";
            id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete" | "interpreting" | "failed";
            container_id: string;
            code: string | null;
            outputs: (components["schemas"]["CodeInterpreterOutputLogs"] | components["schemas"]["CodeInterpreterOutputImage"])[] | null;
        };
        ComparisonFilter: {
            /**
             * @default eq
             * @enum {string}
             */
            type: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "in" | "nin";
            key: string;
            value: string | number | boolean | (string | number)[];
        };
        CompleteUploadRequest: {
            part_ids: string[];
            md5?: string;
        };
        CompletionUsage: {
            /** @default 0 */
            completion_tokens: number;
            /** @default 0 */
            prompt_tokens: number;
            /** @default 0 */
            total_tokens: number;
            completion_tokens_details?: {
                /** @default 0 */
                accepted_prediction_tokens?: number;
                /** @default 0 */
                audio_tokens?: number;
                /** @default 0 */
                reasoning_tokens?: number;
                text_tokens?: number;
                /** @default 0 */
                rejected_prediction_tokens?: number;
            };
            prompt_tokens_details?: {
                /** @default 0 */
                audio_tokens?: number;
                /** @default 0 */
                cached_tokens?: number;
                text_tokens?: number;
                image_tokens?: number;
                /** @default 0 */
                cache_write_tokens?: number;
            };
        };
        CompoundFilter: {
            /** @enum {string} */
            type: "and" | "or";
            filters: (components["schemas"]["ComparisonFilter"] | components["schemas"]["CompoundFilter"])[];
        };
        ComputerAction: components["schemas"]["ClickParam"] | components["schemas"]["DoubleClickAction"] | components["schemas"]["DragParam"] | components["schemas"]["KeyPressAction"] | components["schemas"]["MoveParam"] | components["schemas"]["ScreenshotParam"] | components["schemas"]["ScrollParam"] | components["schemas"]["TypeParam"] | components["schemas"]["WaitParam"];
        ComputerActionList: components["schemas"]["ComputerAction"][];
        ComputerScreenshotImage: {
            /**
             * @default computer_screenshot
             * @enum {string}
             */
            type: "computer_screenshot";
            /** Format: uri */
            image_url?: string;
            file_id?: string;
        };
        ComputerToolCall: {
            /**
             * @default computer_call
             * @enum {string}
             */
            type: "computer_call";
            id: string;
            call_id: string;
            action?: components["schemas"]["ComputerAction"];
            actions?: components["schemas"]["ComputerActionList"];
            pending_safety_checks: components["schemas"]["ComputerCallSafetyCheckParam"][];
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        ComputerToolCallOutput: {
            /**
             * @default computer_call_output
             * @enum {string}
             */
            type: "computer_call_output";
            id?: string;
            call_id: string;
            acknowledged_safety_checks?: components["schemas"]["ComputerCallSafetyCheckParam"][];
            output: components["schemas"]["ComputerScreenshotImage"];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        ComputerToolCallOutputResource: components["schemas"]["ComputerToolCallOutput"] & {
            id: string;
            status: components["schemas"]["ComputerCallOutputStatus"];
            created_by?: string;
        };
        ContainerFileListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ContainerFileResource"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ContainerFileResource: {
            id: string;
            object: string;
            container_id: string;
            /** Format: unixtime */
            created_at: number;
            bytes: number;
            path: string;
            source: string;
        };
        ContainerListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ContainerResource"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ContainerResource: {
            id: string;
            object: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            status: string;
            /** Format: unixtime */
            last_active_at?: number;
            expires_after?: {
                /** @enum {string} */
                anchor?: "last_active_at";
                minutes?: number;
            };
            /** @enum {string} */
            memory_limit?: "1g" | "4g" | "16g" | "64g";
            network_policy?: {
                /** @enum {string} */
                type: "allowlist" | "disabled";
                allowed_domains?: string[];
            };
        };
        Content: components["schemas"]["InputContent"] | components["schemas"]["OutputContent"];
        ConversationItem: components["schemas"]["Message"] | components["schemas"]["FunctionToolCallResource"] | components["schemas"]["FunctionToolCallOutputResource"] | components["schemas"]["FileSearchToolCall"] | components["schemas"]["WebSearchToolCall"] | components["schemas"]["ImageGenToolCall"] | components["schemas"]["ComputerToolCall"] | components["schemas"]["ComputerToolCallOutputResource"] | components["schemas"]["ToolSearchCall"] | components["schemas"]["ToolSearchOutput"] | components["schemas"]["AdditionalTools"] | components["schemas"]["ReasoningItem"] | components["schemas"]["Program"] | components["schemas"]["ProgramOutput"] | components["schemas"]["CompactionBody"] | components["schemas"]["CodeInterpreterToolCall"] | components["schemas"]["LocalShellToolCall"] | components["schemas"]["LocalShellToolCallOutput"] | components["schemas"]["FunctionShellCall"] | components["schemas"]["FunctionShellCallOutput"] | components["schemas"]["ApplyPatchToolCall"] | components["schemas"]["ApplyPatchToolCallOutput"] | components["schemas"]["MCPListTools"] | components["schemas"]["MCPApprovalRequest"] | components["schemas"]["MCPApprovalResponseResource"] | components["schemas"]["MCPToolCall"] | components["schemas"]["CustomToolCall"] | components["schemas"]["CustomToolCallOutput"];
        ConversationItemList: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ConversationItem"][];
            has_more: boolean;
            first_id: string;
            last_id: string;
        };
        /** @default null */
        ConversationParam: string | components["schemas"]["ConversationParam-2"];
        CostsResult: {
            /** @enum {string} */
            object: "organization.costs.result";
            amount?: {
                value?: number;
                currency?: string;
            };
            line_item?: string | null;
            project_id?: string | null;
            api_key_id?: string | null;
            quantity?: number | null;
            quantity_unit?: string | ("tokens" | "1000_tokens" | "duration_seconds" | "duration_minutes" | "duration_hours" | "gibibyte_hours" | "images" | "characters") | null;
        };
        CreateAssistantRequest: {
            model: string | components["schemas"]["AssistantSupportedModels"];
            name?: string | null;
            description?: string | null;
            instructions?: string | null;
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            /** @default [] */
            tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[];
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                    vector_stores?: {
                        file_ids?: string[];
                        chunking_strategy?: {
                            /** @enum {string} */
                            type: "auto";
                        } | {
                            /** @enum {string} */
                            type: "static";
                            static: {
                                max_chunk_size_tokens: number;
                                chunk_overlap_tokens: number;
                            };
                        };
                        metadata?: components["schemas"]["Metadata"];
                    }[];
                } | unknown | unknown;
            } | null;
            metadata?: components["schemas"]["Metadata"];
            temperature?: number | null;
            top_p?: number | null;
            response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        CreateBatchRequest: {
            input_file_id: string;
            /** @enum {string} */
            endpoint: "/v1/responses" | "/v1/chat/completions" | "/v1/embeddings" | "/v1/completions" | "/v1/moderations" | "/v1/images/generations" | "/v1/images/edits" | "/v1/videos";
            /** @enum {string} */
            completion_window: "24h";
            metadata?: components["schemas"]["Metadata"];
            output_expires_after?: components["schemas"]["BatchFileExpirationAfter"];
        };
        CreateChatCompletionRequest: components["schemas"]["CreateModelResponseProperties"] & {
            messages: components["schemas"]["ChatCompletionRequestMessage"][];
            model: components["schemas"]["ModelIdsShared"];
            service_tier?: components["schemas"]["ServiceTier"];
            modalities?: components["schemas"]["ResponseModalities"];
            verbosity?: components["schemas"]["Verbosity"];
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            max_completion_tokens?: number | null;
            /** @default 0 */
            frequency_penalty?: number | null;
            /** @default 0 */
            presence_penalty?: number | null;
            web_search_options?: {
                user_location?: {
                    /** @enum {string} */
                    type: "approximate";
                    approximate: components["schemas"]["WebSearchLocation"];
                } | null;
                search_context_size?: components["schemas"]["WebSearchContextSize"];
            };
            top_logprobs?: number | null;
            response_format?: components["schemas"]["ResponseFormatText"] | components["schemas"]["ResponseFormatJsonSchema"] | components["schemas"]["ResponseFormatJsonObject"];
            audio?: {
                voice: components["schemas"]["VoiceIdsOrCustomVoice"];
                /** @enum {string} */
                format: "wav" | "aac" | "mp3" | "flac" | "opus" | "pcm16";
            } | null;
            /** @default false */
            store?: boolean | null;
            moderation?: components["schemas"]["ModerationParam"] | null;
            /** @default false */
            stream?: boolean | null;
            stop?: components["schemas"]["StopConfiguration"];
            /** @default null */
            logit_bias?: {
                [key: string]: number;
            } | null;
            /** @default false */
            logprobs?: boolean | null;
            /** @deprecated */
            max_tokens?: number | null;
            /** @default 1 */
            n?: number | null;
            prediction?: components["schemas"]["PredictionContent"] | null;
            /** @deprecated */
            seed?: number | null;
            stream_options?: components["schemas"]["ChatCompletionStreamOptions"];
            tools?: (components["schemas"]["ChatCompletionTool"] | components["schemas"]["CustomToolChatCompletions"])[];
            tool_choice?: components["schemas"]["ChatCompletionToolChoiceOption"];
            parallel_tool_calls?: components["schemas"]["ParallelToolCalls"];
            /** @deprecated */
            function_call?: ("none" | "auto") | components["schemas"]["ChatCompletionFunctionCallOption"];
            /** @deprecated */
            functions?: components["schemas"]["ChatCompletionFunctions"][];
            "x-localai-extensions"?: components["schemas"]["LocalAIChatExtensions"];
        };
        CreateChatCompletionResponse: {
            id: string;
            choices: {
                /** @enum {string} */
                finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call";
                index: number;
                message: components["schemas"]["ChatCompletionResponseMessage"];
                logprobs: {
                    content: components["schemas"]["ChatCompletionTokenLogprob"][] | null;
                    refusal: components["schemas"]["ChatCompletionTokenLogprob"][] | null;
                } | null;
            }[];
            /** Format: unixtime */
            created: number;
            model: string;
            metadata?: components["schemas"]["Metadata"];
            service_tier?: components["schemas"]["ServiceTier"];
            /** @deprecated */
            system_fingerprint?: string;
            /** @enum {string} */
            object: "chat.completion";
            usage?: components["schemas"]["CompletionUsage"];
            moderation?: components["schemas"]["ChatCompletionModeration"] | null;
            "x-localai-extensions"?: components["schemas"]["LocalAIAnswerExtensions"];
        };
        CreateChatCompletionStreamResponse: {
            id: string;
            choices: {
                delta: components["schemas"]["ChatCompletionStreamResponseDelta"];
                logprobs?: {
                    content: components["schemas"]["ChatCompletionTokenLogprob"][] | null;
                    refusal: components["schemas"]["ChatCompletionTokenLogprob"][] | null;
                } | null;
                /** @enum {string|null} */
                finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call" | null;
                index: number;
            }[];
            /** Format: unixtime */
            created: number;
            model: string;
            obfuscation?: string;
            service_tier?: components["schemas"]["ServiceTier"];
            /** @deprecated */
            system_fingerprint?: string;
            /** @enum {string} */
            object: "chat.completion.chunk";
            usage?: components["schemas"]["CompletionUsage"] | null;
            moderation?: components["schemas"]["ChatCompletionModeration"] | null;
            "x-localai-extensions"?: components["schemas"]["LocalAIAnswerExtensions"];
        };
        CreateCompletionRequest: {
            model: string | ("gpt-3.5-turbo-instruct" | "davinci-002" | "babbage-002");
            /** @default <|endoftext|> */
            prompt: (string | string[] | number[] | number[][]) | null;
            /** @default 1 */
            best_of?: number | null;
            /** @default false */
            echo?: boolean | null;
            /** @default 0 */
            frequency_penalty?: number | null;
            /** @default null */
            logit_bias?: {
                [key: string]: number;
            } | null;
            /** @default null */
            logprobs?: number | null;
            /** @default 16 */
            max_tokens?: number | null;
            /** @default 1 */
            n?: number | null;
            /** @default 0 */
            presence_penalty?: number | null;
            /** Format: int64 */
            seed?: number | null;
            stop?: components["schemas"]["StopConfiguration"];
            /** @default false */
            stream?: boolean | null;
            stream_options?: components["schemas"]["ChatCompletionStreamOptions"];
            /** @default null */
            suffix?: string | null;
            /** @default 1 */
            temperature?: number | null;
            /** @default 1 */
            top_p?: number | null;
            user?: string;
            "x-localai-extensions"?: components["schemas"]["LocalAICompletionExtensions"];
        };
        CreateCompletionResponse: {
            id: string;
            choices: {
                /** @enum {string} */
                finish_reason: "stop" | "length" | "content_filter";
                index: number;
                logprobs: {
                    text_offset?: number[];
                    token_logprobs?: (number | null)[];
                    tokens?: string[];
                    top_logprobs?: ({
                        [key: string]: number;
                    } | null)[];
                } | null;
                text: string;
            }[];
            /** Format: unixtime */
            created: number;
            model: string;
            system_fingerprint?: string;
            /** @enum {string} */
            object: "text_completion";
            usage?: components["schemas"]["CompletionUsage"];
            "x-localai-extensions"?: components["schemas"]["LocalAIAnswerExtensions"];
        };
        CreateContainerBody: {
            name: string;
            file_ids?: string[];
            expires_after?: {
                /** @enum {string} */
                anchor: "last_active_at";
                minutes: number;
            };
            skills?: (components["schemas"]["SkillReferenceParam"] | components["schemas"]["InlineSkillParam"])[];
            /** @enum {string} */
            memory_limit?: "1g" | "4g" | "16g" | "64g";
            network_policy?: components["schemas"]["ContainerNetworkPolicyDisabledParam"] | components["schemas"]["ContainerNetworkPolicyAllowlistParam"];
        };
        CreateContainerFileBody: {
            file_id?: string;
            /** Format: binary */
            file?: string;
        };
        CreateEmbeddingRequest: {
            input: string | string[] | number[] | number[][];
            model: string | ("text-embedding-ada-002" | "text-embedding-3-small" | "text-embedding-3-large");
            /**
             * @default float
             * @enum {string}
             */
            encoding_format?: "float" | "base64";
            dimensions?: number;
            user?: string;
            "x-localai-extensions"?: components["schemas"]["LocalAIEmbeddingExtensions"];
        };
        CreateEmbeddingResponse: {
            data: components["schemas"]["Embedding"][];
            model: string;
            /** @enum {string} */
            object: "list";
            usage: {
                prompt_tokens: number;
                total_tokens: number;
            };
        };
        CreateEvalCompletionsRunDataSource: {
            /**
             * @default completions
             * @enum {string}
             */
            type: "completions";
            input_messages?: {
                /** @enum {string} */
                type: "template";
                template: (components["schemas"]["EasyInputMessage"] | components["schemas"]["EvalItem"])[];
            } | {
                /** @enum {string} */
                type: "item_reference";
                item_reference: string;
            };
            sampling_params?: {
                reasoning_effort?: components["schemas"]["ReasoningEffort"];
                /** @default 1 */
                temperature?: number;
                max_completion_tokens?: number;
                /** @default 1 */
                top_p?: number;
                /** @default 42 */
                seed?: number;
                response_format?: components["schemas"]["ResponseFormatText"] | components["schemas"]["ResponseFormatJsonSchema"] | components["schemas"]["ResponseFormatJsonObject"];
                tools?: components["schemas"]["ChatCompletionTool"][];
            };
            model?: string;
            source: components["schemas"]["EvalJsonlFileContentSource"] | components["schemas"]["EvalJsonlFileIdSource"] | components["schemas"]["EvalStoredCompletionsSource"];
        };
        CreateEvalCustomDataSourceConfig: {
            /**
             * @default custom
             * @enum {string}
             */
            type: "custom";
            item_schema: {
                [key: string]: unknown;
            };
            /** @default false */
            include_sample_schema?: boolean;
        };
        CreateEvalItem: {
            role: string;
            content: string;
        } | components["schemas"]["EvalItem"];
        CreateEvalJsonlRunDataSource: {
            /**
             * @default jsonl
             * @enum {string}
             */
            type: "jsonl";
            source: components["schemas"]["EvalJsonlFileContentSource"] | components["schemas"]["EvalJsonlFileIdSource"];
        };
        CreateEvalLabelModelGrader: {
            /** @enum {string} */
            type: "label_model";
            name: string;
            model: string;
            input: components["schemas"]["CreateEvalItem"][];
            labels: string[];
            passing_labels: string[];
        };
        CreateEvalLogsDataSourceConfig: {
            /**
             * @default logs
             * @enum {string}
             */
            type: "logs";
            metadata?: {
                [key: string]: unknown;
            };
        };
        CreateEvalRequest: {
            name?: string;
            metadata?: components["schemas"]["Metadata"];
            data_source_config: components["schemas"]["CreateEvalCustomDataSourceConfig"] | components["schemas"]["CreateEvalLogsDataSourceConfig"] | components["schemas"]["CreateEvalStoredCompletionsDataSourceConfig"];
            testing_criteria: (components["schemas"]["CreateEvalLabelModelGrader"] | components["schemas"]["EvalGraderStringCheck"] | components["schemas"]["EvalGraderTextSimilarity"] | components["schemas"]["EvalGraderPython"] | components["schemas"]["EvalGraderScoreModel"])[];
        };
        CreateEvalResponsesRunDataSource: {
            /**
             * @default responses
             * @enum {string}
             */
            type: "responses";
            input_messages?: {
                /** @enum {string} */
                type: "template";
                template: ({
                    role: string;
                    content: string;
                } | components["schemas"]["EvalItem"])[];
            } | {
                /** @enum {string} */
                type: "item_reference";
                item_reference: string;
            };
            sampling_params?: {
                reasoning_effort?: components["schemas"]["ReasoningEffort"];
                /** @default 1 */
                temperature?: number;
                max_completion_tokens?: number;
                /** @default 1 */
                top_p?: number;
                /** @default 42 */
                seed?: number;
                tools?: components["schemas"]["Tool"][];
                text?: {
                    format?: components["schemas"]["TextResponseFormatConfiguration"];
                };
            };
            model?: string;
            source: components["schemas"]["EvalJsonlFileContentSource"] | components["schemas"]["EvalJsonlFileIdSource"] | components["schemas"]["EvalResponsesSource"];
        };
        CreateEvalRunRequest: {
            name?: string;
            metadata?: components["schemas"]["Metadata"];
            data_source: components["schemas"]["CreateEvalJsonlRunDataSource"] | components["schemas"]["CreateEvalCompletionsRunDataSource"] | components["schemas"]["CreateEvalResponsesRunDataSource"];
        };
        /** @deprecated */
        CreateEvalStoredCompletionsDataSourceConfig: {
            /**
             * @default stored_completions
             * @enum {string}
             */
            type: "stored_completions";
            metadata?: {
                [key: string]: unknown;
            };
        };
        CreateFileRequest: {
            /** Format: binary */
            file: string;
            /** @enum {string} */
            purpose: "assistants" | "batch" | "fine-tune" | "vision" | "user_data" | "evals";
            expires_after?: components["schemas"]["FileExpirationAfter"];
        };
        CreateFineTuningCheckpointPermissionRequest: {
            project_ids: string[];
        };
        CreateFineTuningJobRequest: {
            model: string | ("babbage-002" | "davinci-002" | "gpt-3.5-turbo" | "gpt-4o-mini");
            training_file: string;
            /** @deprecated */
            hyperparameters?: {
                /** @default auto */
                batch_size?: "auto" | number;
                /** @default auto */
                learning_rate_multiplier?: "auto" | number;
                /** @default auto */
                n_epochs?: "auto" | number;
            };
            /** @default null */
            suffix?: string | null;
            validation_file?: string | null;
            integrations?: {
                type: "wandb";
                wandb: {
                    project: string;
                    name?: string | null;
                    entity?: string | null;
                    tags?: string[];
                };
            }[] | null;
            seed?: number | null;
            method?: components["schemas"]["FineTuneMethod"];
            metadata?: components["schemas"]["Metadata"];
        };
        CreateGroupBody: {
            name: string;
        };
        CreateGroupUserBody: {
            user_id: string;
        };
        CreateImageEditRequest: {
            image: string | string[];
            prompt: string;
            /** Format: binary */
            mask?: string;
            /**
             * @default auto
             * @enum {string|null}
             */
            background?: "transparent" | "opaque" | "auto" | null;
            /** @default gpt-image-1.5 */
            model?: string | ("gpt-image-1.5" | "gpt-image-2" | "gpt-image-2-2026-04-21" | "dall-e-2" | "gpt-image-1" | "gpt-image-1-mini" | "chatgpt-image-latest") | null;
            /** @default 1 */
            n?: number | null;
            /** @default 1024x1024 */
            size?: string | ("256x256" | "512x512" | "1024x1024" | "1536x1024" | "1024x1536" | "auto") | null;
            /** @enum {string|null} */
            response_format?: "url" | "b64_json" | null;
            /**
             * @default png
             * @enum {string|null}
             */
            output_format?: "png" | "jpeg" | "webp" | null;
            /** @default 100 */
            output_compression?: number | null;
            user?: string;
            input_fidelity?: components["schemas"]["InputFidelity"] | null;
            /** @default false */
            stream?: boolean | null;
            partial_images?: components["schemas"]["PartialImages"];
            /**
             * @default auto
             * @enum {string|null}
             */
            quality?: "standard" | "low" | "medium" | "high" | "auto" | null;
        };
        CreateImageRequest: {
            prompt: string;
            /** @default dall-e-2 */
            model?: string | ("gpt-image-1.5" | "gpt-image-2" | "gpt-image-2-2026-04-21" | "dall-e-2" | "dall-e-3" | "gpt-image-1" | "gpt-image-1-mini") | null;
            /** @default 1 */
            n?: number | null;
            /**
             * @default auto
             * @enum {string|null}
             */
            quality?: "standard" | "hd" | "low" | "medium" | "high" | "auto" | null;
            /**
             * @default url
             * @enum {string|null}
             */
            response_format?: "url" | "b64_json" | null;
            /**
             * @default png
             * @enum {string|null}
             */
            output_format?: "png" | "jpeg" | "webp" | null;
            /** @default 100 */
            output_compression?: number | null;
            /** @default false */
            stream?: boolean | null;
            partial_images?: components["schemas"]["PartialImages"];
            /** @default auto */
            size?: string | ("auto" | "1024x1024" | "1536x1024" | "1024x1536" | "256x256" | "512x512" | "1792x1024" | "1024x1792") | null;
            /**
             * @default auto
             * @enum {string|null}
             */
            moderation?: "low" | "auto" | null;
            /**
             * @default auto
             * @enum {string|null}
             */
            background?: "transparent" | "opaque" | "auto" | null;
            /**
             * @default vivid
             * @enum {string|null}
             */
            style?: "vivid" | "natural" | null;
            user?: string;
            "x-localai-extensions"?: components["schemas"]["LocalAIImageExtensions"];
        };
        CreateImageVariationRequest: {
            /** Format: binary */
            image: string;
            /** @default dall-e-2 */
            model?: string | "dall-e-2" | null;
            /** @default 1 */
            n?: number | null;
            /**
             * @default url
             * @enum {string|null}
             */
            response_format?: "url" | "b64_json" | null;
            /**
             * @default 1024x1024
             * @enum {string|null}
             */
            size?: "256x256" | "512x512" | "1024x1024" | null;
            user?: string;
        };
        CreateMessageRequest: {
            /** @enum {string} */
            role: "user" | "assistant";
            content: string | (components["schemas"]["MessageContentImageFileObject"] | components["schemas"]["MessageContentImageUrlObject"] | components["schemas"]["MessageRequestContentTextObject"])[];
            attachments?: {
                file_id?: string;
                tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearchTypeOnly"])[];
            }[] | null;
            metadata?: components["schemas"]["Metadata"];
        };
        CreateModelResponseProperties: components["schemas"]["ModelResponseProperties"] & {
            prompt_cache_options?: components["schemas"]["PromptCacheOptionsParam"];
            top_logprobs?: number;
        };
        CreateModerationRequest: {
            input: string | string[] | ({
                /** @enum {string} */
                type: "image_url";
                image_url: {
                    /** Format: uri */
                    url: string;
                };
            } | {
                /** @enum {string} */
                type: "text";
                text: string;
            })[];
            /** @default omni-moderation-latest */
            model?: string | ("omni-moderation-latest" | "omni-moderation-2024-09-26" | "text-moderation-latest" | "text-moderation-stable");
        };
        CreateModerationResponse: {
            id: string;
            model: string;
            results: {
                flagged: boolean;
                categories: {
                    hate: boolean;
                    "hate/threatening": boolean;
                    harassment: boolean;
                    "harassment/threatening": boolean;
                    illicit: boolean | null;
                    "illicit/violent": boolean | null;
                    "self-harm": boolean;
                    "self-harm/intent": boolean;
                    "self-harm/instructions": boolean;
                    sexual: boolean;
                    "sexual/minors": boolean;
                    violence: boolean;
                    "violence/graphic": boolean;
                };
                category_scores: {
                    hate: number;
                    "hate/threatening": number;
                    harassment: number;
                    "harassment/threatening": number;
                    illicit: number;
                    "illicit/violent": number;
                    "self-harm": number;
                    "self-harm/intent": number;
                    "self-harm/instructions": number;
                    sexual: number;
                    "sexual/minors": number;
                    violence: number;
                    "violence/graphic": number;
                };
                category_applied_input_types: {
                    hate: "text"[];
                    "hate/threatening": "text"[];
                    harassment: "text"[];
                    "harassment/threatening": "text"[];
                    illicit: "text"[];
                    "illicit/violent": "text"[];
                    "self-harm": ("text" | "image")[];
                    "self-harm/intent": ("text" | "image")[];
                    "self-harm/instructions": ("text" | "image")[];
                    sexual: ("text" | "image")[];
                    "sexual/minors": "text"[];
                    violence: ("text" | "image")[];
                    "violence/graphic": ("text" | "image")[];
                };
            }[];
        };
        CreateResponse: components["schemas"]["CreateModelResponseProperties"] & components["schemas"]["ResponseProperties"] & {
            service_tier?: components["schemas"]["ServiceTierResponses"];
            /** @deprecated */
            truncation?: ("auto" | "disabled") | null;
            reasoning?: components["schemas"]["Reasoning"] | null;
            input?: components["schemas"]["InputParam"];
            include?: components["schemas"]["IncludeEnum"][] | null;
            parallel_tool_calls?: boolean | null;
            store?: boolean | null;
            instructions?: string | null;
            moderation?: components["schemas"]["ModerationParam"] | null;
            stream?: boolean | null;
            stream_options?: components["schemas"]["ResponseStreamOptions"];
            conversation?: components["schemas"]["ConversationParam"] | null;
            context_management?: components["schemas"]["ContextManagementParam"][] | null;
            max_output_tokens?: number | null;
        };
        CreateRunRequest: {
            assistant_id: string;
            model?: string | components["schemas"]["AssistantSupportedModels"] | null;
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            instructions?: string | null;
            additional_instructions?: string | null;
            additional_messages?: components["schemas"]["CreateMessageRequest"][] | null;
            tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[] | null;
            metadata?: components["schemas"]["Metadata"];
            /** @default 1 */
            temperature?: number | null;
            /** @default 1 */
            top_p?: number | null;
            stream?: boolean | null;
            max_prompt_tokens?: number | null;
            max_completion_tokens?: number | null;
            truncation_strategy?: components["schemas"]["TruncationObject"] & unknown;
            tool_choice?: components["schemas"]["AssistantsApiToolChoiceOption"] & unknown;
            parallel_tool_calls?: components["schemas"]["ParallelToolCalls"];
            response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        CreateSpeechRequest: {
            model: string | ("tts-1" | "tts-1-hd" | "gpt-4o-mini-tts" | "gpt-4o-mini-tts-2025-12-15");
            input: string;
            instructions?: string;
            voice: components["schemas"]["VoiceIdsOrCustomVoice"];
            /**
             * @default mp3
             * @enum {string}
             */
            response_format?: "mp3" | "opus" | "aac" | "flac" | "wav" | "pcm";
            /** @default 1 */
            speed?: number;
            /**
             * @default audio
             * @enum {string}
             */
            stream_format?: "sse" | "audio";
        };
        CreateSpeechResponseStreamEvent: components["schemas"]["SpeechAudioDeltaEvent"] | components["schemas"]["SpeechAudioDoneEvent"];
        CreateSpendAlertBody: {
            threshold_amount: number;
            /** @enum {string} */
            currency: "USD";
            /** @enum {string} */
            interval: "month";
            notification_channel: components["schemas"]["SpendAlertNotificationChannel"];
        };
        CreateThreadAndRunRequest: {
            assistant_id: string;
            thread?: components["schemas"]["CreateThreadRequest"];
            model?: string | ("gpt-5" | "gpt-5-mini" | "gpt-5-nano" | "gpt-5-2025-08-07" | "gpt-5-mini-2025-08-07" | "gpt-5-nano-2025-08-07" | "gpt-4.1" | "gpt-4.1-mini" | "gpt-4.1-nano" | "gpt-4.1-2025-04-14" | "gpt-4.1-mini-2025-04-14" | "gpt-4.1-nano-2025-04-14" | "gpt-4o" | "gpt-4o-2024-11-20" | "gpt-4o-2024-08-06" | "gpt-4o-2024-05-13" | "gpt-4o-mini" | "gpt-4o-mini-2024-07-18" | "gpt-4.5-preview" | "gpt-4.5-preview-2025-02-27" | "gpt-4-turbo" | "gpt-4-turbo-2024-04-09" | "gpt-4-0125-preview" | "gpt-4-turbo-preview" | "gpt-4-1106-preview" | "gpt-4-vision-preview" | "gpt-4" | "gpt-4-0314" | "gpt-4-0613" | "gpt-4-32k" | "gpt-4-32k-0314" | "gpt-4-32k-0613" | "gpt-3.5-turbo" | "gpt-3.5-turbo-16k" | "gpt-3.5-turbo-0613" | "gpt-3.5-turbo-1106" | "gpt-3.5-turbo-0125" | "gpt-3.5-turbo-16k-0613") | null;
            instructions?: string | null;
            tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[] | null;
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                };
            } | null;
            metadata?: components["schemas"]["Metadata"];
            /** @default 1 */
            temperature?: number | null;
            /** @default 1 */
            top_p?: number | null;
            stream?: boolean | null;
            max_prompt_tokens?: number | null;
            max_completion_tokens?: number | null;
            truncation_strategy?: components["schemas"]["TruncationObject"] & unknown;
            tool_choice?: components["schemas"]["AssistantsApiToolChoiceOption"] & unknown;
            parallel_tool_calls?: components["schemas"]["ParallelToolCalls"];
            response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        CreateThreadRequest: {
            messages?: components["schemas"]["CreateMessageRequest"][];
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                    vector_stores?: {
                        file_ids?: string[];
                        chunking_strategy?: {
                            /** @enum {string} */
                            type: "auto";
                        } | {
                            /** @enum {string} */
                            type: "static";
                            static: {
                                max_chunk_size_tokens: number;
                                chunk_overlap_tokens: number;
                            };
                        };
                        metadata?: components["schemas"]["Metadata"];
                    }[];
                } | unknown | unknown;
            } | null;
            metadata?: components["schemas"]["Metadata"];
        };
        CreateTranscriptionRequest: {
            /** Format: binary */
            file: string;
            model: string | ("whisper-1" | "gpt-transcribe" | "gpt-4o-transcribe" | "gpt-4o-mini-transcribe" | "gpt-4o-mini-transcribe-2025-12-15" | "gpt-4o-transcribe-diarize");
            language?: string;
            languages?: string[];
            keywords?: string[];
            prompt?: string;
            response_format?: components["schemas"]["AudioResponseFormat"];
            /** @default 0 */
            temperature?: number;
            include?: components["schemas"]["TranscriptionInclude"][];
            /**
             * @default [
             *       "segment"
             *     ]
             */
            timestamp_granularities?: ("word" | "segment")[];
            stream?: boolean | null;
            chunking_strategy?: ("auto" | components["schemas"]["VadConfig"]) | null;
            known_speaker_names?: string[];
            known_speaker_references?: string[];
        };
        CreateTranscriptionResponseDiarizedJson: {
            /** @enum {string} */
            task: "transcribe";
            /** Format: double */
            duration: number;
            text: string;
            segments: components["schemas"]["TranscriptionDiarizedSegment"][];
            usage?: components["schemas"]["TranscriptTextUsageTokens"] | components["schemas"]["TranscriptTextUsageDuration"];
        };
        CreateTranscriptionResponseJson: {
            text: string;
            languages?: components["schemas"]["TranscriptionLanguage"][];
            logprobs?: {
                token?: string;
                logprob?: number;
                bytes?: number[];
            }[];
            usage?: components["schemas"]["TranscriptTextUsageTokens"] | components["schemas"]["TranscriptTextUsageDuration"];
        };
        CreateTranscriptionResponseStreamEvent: components["schemas"]["TranscriptTextSegmentEvent"] | components["schemas"]["TranscriptTextDeltaEvent"] | components["schemas"]["TranscriptTextDoneEvent"];
        CreateTranscriptionResponseVerboseJson: {
            language: string;
            /** Format: double */
            duration: number;
            text: string;
            words?: components["schemas"]["TranscriptionWord"][];
            segments?: components["schemas"]["TranscriptionSegment"][];
            usage?: components["schemas"]["TranscriptTextUsageDuration"];
        };
        CreateTranslationRequest: {
            /** Format: binary */
            file: string;
            model: string | "whisper-1";
            prompt?: string;
            /**
             * @default json
             * @enum {string}
             */
            response_format?: "json" | "text" | "srt" | "verbose_json" | "vtt";
            /** @default 0 */
            temperature?: number;
        };
        CreateTranslationResponseJson: {
            text: string;
        };
        CreateTranslationResponseVerboseJson: {
            language: string;
            /** Format: double */
            duration: number;
            text: string;
            segments?: components["schemas"]["TranscriptionSegment"][];
        };
        CreateUploadRequest: {
            filename: string;
            /** @enum {string} */
            purpose: "assistants" | "batch" | "fine-tune" | "vision";
            bytes: number;
            mime_type: string;
            expires_after?: components["schemas"]["FileExpirationAfter"];
        };
        CreateVectorStoreFileBatchRequest: {
            file_ids?: string[];
            files?: components["schemas"]["CreateVectorStoreFileRequest"][];
            chunking_strategy?: components["schemas"]["ChunkingStrategyRequestParam"];
            attributes?: components["schemas"]["VectorStoreFileAttributes"];
        } | unknown | unknown;
        CreateVectorStoreFileRequest: {
            file_id: string;
            chunking_strategy?: components["schemas"]["ChunkingStrategyRequestParam"];
            attributes?: components["schemas"]["VectorStoreFileAttributes"];
        };
        CreateVectorStoreRequest: {
            file_ids?: string[];
            name?: string;
            description?: string;
            expires_after?: components["schemas"]["VectorStoreExpirationAfter"];
            chunking_strategy?: components["schemas"]["AutoChunkingStrategyRequestParam"] | components["schemas"]["StaticChunkingStrategyRequestParam"];
            metadata?: components["schemas"]["Metadata"];
        };
        CreateVoiceConsentRequest: {
            name: string;
            /** Format: binary */
            recording: string;
            language: string;
        };
        CreateVoiceRequest: {
            name: string;
            /** Format: binary */
            audio_sample: string;
            consent: string;
        };
        CustomToolCall: {
            /** @enum {string} */
            type: "custom_tool_call";
            id?: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            namespace?: string;
            name: string;
            input: string;
        };
        CustomToolCallOutput: {
            /** @enum {string} */
            type: "custom_tool_call_output";
            id?: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            output: string | components["schemas"]["FunctionAndCustomToolCallOutput"][];
        };
        CustomToolCallOutputResource: components["schemas"]["CustomToolCallOutput"] & {
            id: string;
            status: components["schemas"]["FunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        CustomToolCallResource: components["schemas"]["CustomToolCall"] & {
            id: string;
            status: components["schemas"]["FunctionCallStatus"];
            created_by?: string;
        };
        CustomToolChatCompletions: {
            /** @enum {string} */
            type: "custom";
            custom: {
                name: string;
                description?: string;
                format?: {
                    /** @enum {string} */
                    type: "text";
                } | {
                    /** @enum {string} */
                    type: "grammar";
                    grammar: {
                        definition: string;
                        /** @enum {string} */
                        syntax: "lark" | "regex";
                    };
                };
            };
            /** @description Asks Anthropic's servers to cache the prompt up to here, which is done anyway. */
            cache_control?: unknown;
        };
        DeleteAssistantResponse: {
            id: string;
            deleted: boolean;
            /** @enum {string} */
            object: "assistant.deleted";
        };
        DeleteCertificateResponse: {
            /** @enum {string} */
            object: "certificate.deleted";
            id: string;
        };
        DeleteFileResponse: {
            id: string;
            /** @enum {string} */
            object: "file";
            deleted: boolean;
        };
        DeleteFineTuningCheckpointPermissionResponse: {
            id: string;
            /** @enum {string} */
            object: "checkpoint.permission";
            deleted: boolean;
        };
        DeleteMessageResponse: {
            id: string;
            deleted: boolean;
            /** @enum {string} */
            object: "thread.message.deleted";
        };
        DeleteModelResponse: {
            id: string;
            deleted: boolean;
            object: string;
        };
        DeleteThreadResponse: {
            id: string;
            deleted: boolean;
            /** @enum {string} */
            object: "thread.deleted";
        };
        DeleteVectorStoreFileResponse: {
            id: string;
            deleted: boolean;
            /** @enum {string} */
            object: "vector_store.file.deleted";
        };
        DeleteVectorStoreResponse: {
            id: string;
            deleted: boolean;
            /** @enum {string} */
            object: "vector_store.deleted";
        };
        DeletedConversation: components["schemas"]["DeletedConversationResource"];
        DeletedRoleAssignmentResource: {
            object: string;
            deleted: boolean;
        };
        DoneEvent: {
            /** @enum {string} */
            event: "done";
            /** @enum {string} */
            data: "[DONE]";
        };
        EasyInputMessage: {
            /** @enum {string} */
            role: "user" | "assistant" | "system" | "developer";
            content: string | components["schemas"]["InputMessageContentList"];
            phase?: components["schemas"]["MessagePhase"] | null;
            /** @enum {string} */
            type?: "message";
        };
        EditImageBodyJsonParam: {
            /** @default gpt-image-1.5 */
            model?: string | ("gpt-image-1.5" | "gpt-image-2" | "gpt-image-2-2026-04-21" | "gpt-image-1" | "gpt-image-1-mini" | "chatgpt-image-latest") | null;
            images: components["schemas"]["ImageRefParam"][];
            mask?: components["schemas"]["ImageRefParam"];
            prompt: string;
            /** @default 1 */
            n?: number | null;
            /** @default auto */
            quality?: ("low" | "medium" | "high" | "auto") | null;
            input_fidelity?: ("high" | "low") | null;
            /** @default auto */
            size?: ("auto" | "1024x1024" | "1536x1024" | "1024x1536") | null;
            user?: string;
            /** @default png */
            output_format?: ("png" | "jpeg" | "webp") | null;
            output_compression?: number | null;
            /** @default auto */
            moderation?: ("low" | "auto") | null;
            /** @default auto */
            background?: ("transparent" | "opaque" | "auto") | null;
            /** @default false */
            stream?: boolean | null;
            partial_images?: components["schemas"]["PartialImages"];
        };
        Embedding: {
            index: number;
            /** @enum {string} */
            object: "embedding";
            embedding: number[] | string;
        };
        Error: {
            code: string | null;
            message: string;
            param: string | null;
            type: string;
        };
        ErrorEvent: {
            /** @enum {string} */
            event: "error";
            data: components["schemas"]["Error"];
        };
        ErrorResponse: {
            error: components["schemas"]["Error"];
        };
        Eval: {
            /**
             * @default eval
             * @enum {string}
             */
            object: "eval";
            id: string;
            name: string;
            data_source_config: components["schemas"]["EvalCustomDataSourceConfig"] | components["schemas"]["EvalLogsDataSourceConfig"] | components["schemas"]["EvalStoredCompletionsDataSourceConfig"];
            testing_criteria: (components["schemas"]["EvalGraderLabelModel"] | components["schemas"]["EvalGraderStringCheck"] | components["schemas"]["EvalGraderTextSimilarity"] | components["schemas"]["EvalGraderPython"] | components["schemas"]["EvalGraderScoreModel"])[];
            /** Format: unixtime */
            created_at: number;
            metadata: components["schemas"]["Metadata"];
        };
        EvalApiError: {
            code: string;
            message: string;
        };
        EvalCustomDataSourceConfig: {
            /**
             * @default custom
             * @enum {string}
             */
            type: "custom";
            schema: {
                [key: string]: unknown;
            };
        };
        EvalGraderLabelModel: components["schemas"]["GraderLabelModel"];
        EvalGraderPython: components["schemas"]["GraderPython"] & {
            pass_threshold?: number;
        };
        EvalGraderScoreModel: components["schemas"]["GraderScoreModel"] & {
            pass_threshold?: number;
        };
        EvalGraderStringCheck: components["schemas"]["GraderStringCheck"];
        EvalGraderTextSimilarity: components["schemas"]["GraderTextSimilarity"] & {
            pass_threshold: number;
        };
        EvalItem: {
            /** @enum {string} */
            role: "user" | "assistant" | "system" | "developer";
            content: components["schemas"]["EvalItemContent"];
            /** @enum {string} */
            type?: "message";
        };
        EvalItemContent: components["schemas"]["EvalItemContentItem"] | components["schemas"]["EvalItemContentArray"];
        EvalItemContentArray: components["schemas"]["EvalItemContentItem"][];
        EvalItemContentItem: components["schemas"]["EvalItemContentText"] | components["schemas"]["InputTextContent"] | components["schemas"]["EvalItemContentOutputText"] | components["schemas"]["EvalItemInputImage"] | components["schemas"]["InputAudio"];
        EvalItemContentOutputText: {
            /** @enum {string} */
            type: "output_text";
            text: string;
        };
        EvalItemContentText: string;
        EvalItemInputImage: {
            /** @enum {string} */
            type: "input_image";
            /** Format: uri */
            image_url: string;
            detail?: string;
        };
        EvalJsonlFileContentSource: {
            /**
             * @default file_content
             * @enum {string}
             */
            type: "file_content";
            content: {
                item: {
                    [key: string]: unknown;
                };
                sample?: {
                    [key: string]: unknown;
                };
            }[];
        };
        EvalJsonlFileIdSource: {
            /**
             * @default file_id
             * @enum {string}
             */
            type: "file_id";
            id: string;
        };
        EvalList: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["Eval"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        EvalLogsDataSourceConfig: {
            /**
             * @default logs
             * @enum {string}
             */
            type: "logs";
            metadata?: components["schemas"]["Metadata"];
            schema: {
                [key: string]: unknown;
            };
        };
        EvalResponsesSource: {
            /** @enum {string} */
            type: "responses";
            metadata?: Record<string, never> | null;
            model?: string | null;
            instructions_search?: string | null;
            created_after?: number | null;
            created_before?: number | null;
            reasoning_effort?: components["schemas"]["ReasoningEffort"] | null;
            temperature?: number | null;
            top_p?: number | null;
            users?: string[] | null;
            tools?: string[] | null;
        };
        EvalRun: {
            /**
             * @default eval.run
             * @enum {string}
             */
            object: "eval.run";
            id: string;
            eval_id: string;
            status: string;
            model: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            /** Format: uri */
            report_url: string;
            result_counts: {
                total: number;
                errored: number;
                failed: number;
                passed: number;
            };
            per_model_usage: {
                model_name: string;
                invocation_count: number;
                prompt_tokens: number;
                completion_tokens: number;
                total_tokens: number;
                cached_tokens: number;
            }[];
            per_testing_criteria_results: {
                testing_criteria: string;
                passed: number;
                failed: number;
            }[];
            data_source: components["schemas"]["CreateEvalJsonlRunDataSource"] | components["schemas"]["CreateEvalCompletionsRunDataSource"] | components["schemas"]["CreateEvalResponsesRunDataSource"];
            metadata: components["schemas"]["Metadata"];
            error: components["schemas"]["EvalApiError"];
        };
        EvalRunList: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["EvalRun"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        EvalRunOutputItem: {
            /**
             * @default eval.run.output_item
             * @enum {string}
             */
            object: "eval.run.output_item";
            id: string;
            run_id: string;
            eval_id: string;
            /** Format: unixtime */
            created_at: number;
            status: string;
            datasource_item_id: number;
            datasource_item: {
                [key: string]: unknown;
            };
            results: components["schemas"]["EvalRunOutputItemResult"][];
            sample: {
                input: {
                    role: string;
                    content: string;
                }[];
                output: {
                    role?: string;
                    content?: string;
                }[];
                finish_reason: string;
                model: string;
                usage: {
                    total_tokens: number;
                    completion_tokens: number;
                    prompt_tokens: number;
                    cached_tokens: number;
                };
                error: components["schemas"]["EvalApiError"];
                temperature: number;
                max_completion_tokens: number;
                top_p: number;
                seed: number;
            };
        };
        EvalRunOutputItemList: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["EvalRunOutputItem"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        EvalRunOutputItemResult: {
            name: string;
            type?: string;
            score: number;
            passed: boolean;
            sample?: {
                [key: string]: unknown;
            } | null;
        } & {
            [key: string]: unknown;
        };
        /** @deprecated */
        EvalStoredCompletionsDataSourceConfig: {
            /**
             * @default stored_completions
             * @enum {string}
             */
            type: "stored_completions";
            metadata?: components["schemas"]["Metadata"];
            schema: {
                [key: string]: unknown;
            };
        };
        EvalStoredCompletionsSource: {
            /**
             * @default stored_completions
             * @enum {string}
             */
            type: "stored_completions";
            metadata?: components["schemas"]["Metadata"];
            model?: string | null;
            created_after?: number | null;
            created_before?: number | null;
            limit?: number | null;
        };
        FileExpirationAfter: {
            /** @enum {string} */
            anchor: "created_at";
            /** Format: int64 */
            seconds: number;
        };
        FilePath: {
            /** @enum {string} */
            type: "file_path";
            file_id: string;
            index: number;
        };
        /** @enum {string} */
        FileSearchRanker: "auto" | "default_2024_08_21";
        FileSearchRankingOptions: {
            ranker?: components["schemas"]["FileSearchRanker"];
            score_threshold: number;
        };
        FileSearchToolCall: {
            id: string;
            /** @enum {string} */
            type: "file_search_call";
            /** @enum {string} */
            status: "in_progress" | "searching" | "completed" | "incomplete" | "failed";
            queries: string[];
            results?: {
                file_id?: string;
                text?: string;
                filename?: string;
                attributes?: components["schemas"]["VectorStoreFileAttributes"];
                /** Format: float */
                score?: number;
            }[] | null;
        };
        FineTuneChatCompletionRequestAssistantMessage: {
            /** @enum {integer} */
            weight?: 0 | 1;
        } & WithRequired<components["schemas"]["ChatCompletionRequestAssistantMessage"], "role">;
        FineTuneDPOHyperparameters: {
            /** @default auto */
            beta?: "auto" | number;
            /** @default auto */
            batch_size?: "auto" | number;
            /** @default auto */
            learning_rate_multiplier?: "auto" | number;
            /** @default auto */
            n_epochs?: "auto" | number;
        };
        FineTuneDPOMethod: {
            hyperparameters?: components["schemas"]["FineTuneDPOHyperparameters"];
        };
        FineTuneMethod: {
            /** @enum {string} */
            type: "supervised" | "dpo" | "reinforcement";
            supervised?: components["schemas"]["FineTuneSupervisedMethod"];
            dpo?: components["schemas"]["FineTuneDPOMethod"];
            reinforcement?: components["schemas"]["FineTuneReinforcementMethod"];
        };
        FineTuneReinforcementHyperparameters: {
            /** @default auto */
            batch_size?: "auto" | number;
            /** @default auto */
            learning_rate_multiplier?: "auto" | number;
            /** @default auto */
            n_epochs?: "auto" | number;
            /**
             * @default default
             * @enum {string}
             */
            reasoning_effort?: "default" | "low" | "medium" | "high";
            /** @default auto */
            compute_multiplier?: "auto" | number;
            /** @default auto */
            eval_interval?: "auto" | number;
            /** @default auto */
            eval_samples?: "auto" | number;
        };
        FineTuneReinforcementMethod: {
            grader: components["schemas"]["GraderStringCheck"] | components["schemas"]["GraderTextSimilarity"] | components["schemas"]["GraderPython"] | components["schemas"]["GraderScoreModel"] | components["schemas"]["GraderMulti"];
            hyperparameters?: components["schemas"]["FineTuneReinforcementHyperparameters"];
        };
        FineTuneSupervisedHyperparameters: {
            /** @default auto */
            batch_size?: "auto" | number;
            /** @default auto */
            learning_rate_multiplier?: "auto" | number;
            /** @default auto */
            n_epochs?: "auto" | number;
        };
        FineTuneSupervisedMethod: {
            hyperparameters?: components["schemas"]["FineTuneSupervisedHyperparameters"];
        };
        FineTuningCheckpointPermission: {
            id: string;
            /** Format: unixtime */
            created_at: number;
            project_id: string;
            /** @enum {string} */
            object: "checkpoint.permission";
        };
        FineTuningIntegration: {
            /** @enum {string} */
            type: "wandb";
            wandb: {
                project: string;
                name?: string | null;
                entity?: string | null;
                tags?: string[];
            };
        };
        FineTuningJob: {
            id: string;
            /** Format: unixtime */
            created_at: number;
            error: {
                code: string;
                message: string;
                param: string | null;
            } | null;
            fine_tuned_model: string | null;
            finished_at: number | null;
            hyperparameters: {
                batch_size?: ("auto" | number) | null;
                /** @default auto */
                learning_rate_multiplier?: "auto" | number;
                /** @default auto */
                n_epochs?: "auto" | number;
            };
            model: string;
            /** @enum {string} */
            object: "fine_tuning.job";
            organization_id: string;
            result_files: string[];
            /** @enum {string} */
            status: "validating_files" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
            trained_tokens: number | null;
            training_file: string;
            validation_file: string | null;
            integrations?: components["schemas"]["FineTuningIntegration"][] | null;
            seed: number;
            estimated_finish?: number | null;
            method?: components["schemas"]["FineTuneMethod"];
            metadata?: components["schemas"]["Metadata"];
        };
        FineTuningJobCheckpoint: {
            id: string;
            /** Format: unixtime */
            created_at: number;
            fine_tuned_model_checkpoint: string;
            step_number: number;
            metrics: {
                step?: number;
                train_loss?: number;
                train_mean_token_accuracy?: number;
                valid_loss?: number;
                valid_mean_token_accuracy?: number;
                full_valid_loss?: number;
                full_valid_mean_token_accuracy?: number;
            };
            fine_tuning_job_id: string;
            /** @enum {string} */
            object: "fine_tuning.job.checkpoint";
        };
        FineTuningJobEvent: {
            /** @enum {string} */
            object: "fine_tuning.job.event";
            id: string;
            /** Format: unixtime */
            created_at: number;
            /** @enum {string} */
            level: "info" | "warn" | "error";
            message: string;
            /** @enum {string} */
            type?: "message" | "metrics";
            data?: Record<string, never>;
        };
        FunctionAndCustomToolCallOutput: components["schemas"]["InputTextContent"] | components["schemas"]["InputImageContent"] | components["schemas"]["InputFileContent"];
        FunctionObject: {
            description?: string;
            name: string;
            parameters?: components["schemas"]["FunctionParameters"];
            strict?: boolean | null;
        };
        FunctionParameters: {
            [key: string]: unknown;
        };
        FunctionToolCall: {
            id?: string;
            /** @enum {string} */
            type: "function_call";
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            namespace?: string;
            name: string;
            arguments: string;
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        FunctionToolCallOutput: {
            id?: string;
            /** @enum {string} */
            type: "function_call_output";
            call_id?: string;
            name?: string;
            namespace?: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            output: string | components["schemas"]["FunctionAndCustomToolCallOutput"][];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        FunctionToolCallOutputResource: components["schemas"]["FunctionToolCallOutput"] & {
            id: string;
            status: components["schemas"]["FunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        FunctionToolCallResource: components["schemas"]["FunctionToolCall"] & {
            id: string;
            status: components["schemas"]["FunctionCallStatus"];
            created_by?: string;
        };
        GraderLabelModel: {
            /** @enum {string} */
            type: "label_model";
            name: string;
            model: string;
            input: components["schemas"]["EvalItem"][];
            labels: string[];
            passing_labels: string[];
        };
        GraderMulti: {
            /**
             * @default multi
             * @enum {string}
             */
            type: "multi";
            name: string;
            graders: components["schemas"]["GraderStringCheck"] | components["schemas"]["GraderTextSimilarity"] | components["schemas"]["GraderPython"] | components["schemas"]["GraderScoreModel"] | components["schemas"]["GraderLabelModel"];
            calculate_output: string;
        };
        GraderPython: {
            /** @enum {string} */
            type: "python";
            name: string;
            source: string;
            image_tag?: string;
        };
        GraderScoreModel: {
            /** @enum {string} */
            type: "score_model";
            name: string;
            model: string;
            sampling_params?: {
                seed?: number | null;
                top_p?: number | null;
                temperature?: number | null;
                max_completions_tokens?: number | null;
                reasoning_effort?: components["schemas"]["ReasoningEffort"];
            };
            input: components["schemas"]["EvalItem"][];
            range?: number[];
        };
        GraderStringCheck: {
            /** @enum {string} */
            type: "string_check";
            name: string;
            input: string;
            reference: string;
            /** @enum {string} */
            operation: "eq" | "ne" | "like" | "ilike";
        };
        GraderTextSimilarity: {
            /**
             * @default text_similarity
             * @enum {string}
             */
            type: "text_similarity";
            name: string;
            input: string;
            reference: string;
            /** @enum {string} */
            evaluation_metric: "cosine" | "fuzzy_match" | "bleu" | "gleu" | "meteor" | "rouge_1" | "rouge_2" | "rouge_3" | "rouge_4" | "rouge_5" | "rouge_l";
        };
        Group: {
            /** @enum {string} */
            object: "group";
            id: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            scim_managed: boolean;
        };
        GroupDeletedResource: {
            /** @enum {string} */
            object: "group.deleted";
            id: string;
            deleted: boolean;
        };
        GroupListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["GroupResponse"][];
            has_more: boolean;
            next: string | null;
        };
        GroupMemberUser: {
            id: string;
            name: string;
            email: string | null;
            picture: string | null;
            is_service_account: boolean | null;
            /** @enum {string} */
            user_type: "user" | "tenant_user";
        };
        GroupResourceWithSuccess: {
            id: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            is_scim_managed: boolean;
        };
        GroupResponse: {
            id: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            is_scim_managed: boolean;
            /** @enum {string} */
            group_type: "group" | "tenant_group";
        };
        GroupRoleAssignment: {
            /** @enum {string} */
            object: "group.role";
            group: components["schemas"]["Group"];
            role: components["schemas"]["Role"];
        };
        GroupUser: {
            id: string;
            name: string;
            email: string | null;
        };
        GroupUserAssignment: {
            /** @enum {string} */
            object: "group.user";
            user_id: string;
            group_id: string;
        };
        GroupUserDeletedResource: {
            /** @enum {string} */
            object: "group.user.deleted";
            deleted: boolean;
        };
        HostedToolPermission: {
            enabled: boolean;
        };
        HostedToolPermissionUpdate: {
            enabled: boolean;
        };
        Image: {
            b64_json?: string;
            /** Format: uri */
            url?: string;
            revised_prompt?: string;
        };
        ImageEditCompletedEvent: {
            /** @enum {string} */
            type: "image_edit.completed";
            b64_json: string;
            /** Format: unixtime */
            created_at: number;
            /** @enum {string} */
            size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
            /** @enum {string} */
            quality: "low" | "medium" | "high" | "auto";
            /** @enum {string} */
            background: "transparent" | "opaque" | "auto";
            /** @enum {string} */
            output_format: "png" | "webp" | "jpeg";
            usage: components["schemas"]["ImagesUsage"];
        };
        ImageEditPartialImageEvent: {
            /** @enum {string} */
            type: "image_edit.partial_image";
            b64_json: string;
            /** Format: unixtime */
            created_at: number;
            /** @enum {string} */
            size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
            /** @enum {string} */
            quality: "low" | "medium" | "high" | "auto";
            /** @enum {string} */
            background: "transparent" | "opaque" | "auto";
            /** @enum {string} */
            output_format: "png" | "webp" | "jpeg";
            partial_image_index: number;
        };
        ImageEditStreamEvent: components["schemas"]["ImageEditPartialImageEvent"] | components["schemas"]["ImageEditCompletedEvent"];
        ImageGenCompletedEvent: {
            /** @enum {string} */
            type: "image_generation.completed";
            b64_json: string;
            /** Format: unixtime */
            created_at: number;
            /** @enum {string} */
            size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
            /** @enum {string} */
            quality: "low" | "medium" | "high" | "auto";
            /** @enum {string} */
            background: "transparent" | "opaque" | "auto";
            /** @enum {string} */
            output_format: "png" | "webp" | "jpeg";
            usage: components["schemas"]["ImagesUsage"];
        };
        ImageGenPartialImageEvent: {
            /** @enum {string} */
            type: "image_generation.partial_image";
            b64_json: string;
            /** Format: unixtime */
            created_at: number;
            /** @enum {string} */
            size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
            /** @enum {string} */
            quality: "low" | "medium" | "high" | "auto";
            /** @enum {string} */
            background: "transparent" | "opaque" | "auto";
            /** @enum {string} */
            output_format: "png" | "webp" | "jpeg";
            partial_image_index: number;
        };
        ImageGenStreamEvent: components["schemas"]["ImageGenPartialImageEvent"] | components["schemas"]["ImageGenCompletedEvent"];
        ImageGenTool: {
            /** @enum {string} */
            type: "image_generation";
            model?: string | ("gpt-image-1" | "gpt-image-1-mini" | "gpt-image-1.5" | "gpt-image-2" | "gpt-image-2-2026-04-21");
            /**
             * @default auto
             * @enum {string}
             */
            quality?: "low" | "medium" | "high" | "auto";
            /** @default auto */
            size?: string | ("1024x1024" | "1024x1536" | "1536x1024" | "auto");
            /**
             * @default png
             * @enum {string}
             */
            output_format?: "png" | "webp" | "jpeg";
            /** @default 100 */
            output_compression?: number;
            /**
             * @default auto
             * @enum {string}
             */
            moderation?: "auto" | "low";
            /**
             * @default auto
             * @enum {string}
             */
            background?: "transparent" | "opaque" | "auto";
            input_fidelity?: components["schemas"]["InputFidelity"] | null;
            input_image_mask?: {
                image_url?: string;
                file_id?: string;
            };
            /** @default 0 */
            partial_images?: number;
            action?: components["schemas"]["ImageGenActionEnum"];
        };
        ImageGenToolCall: {
            /** @enum {string} */
            type: "image_generation_call";
            id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "generating" | "failed";
            result: string | null;
        };
        ImageRefParam: {
            /** Format: uri */
            image_url?: string;
            file_id?: string;
        } | unknown | unknown;
        ImagesResponse: {
            /** Format: unixtime */
            created: number;
            data?: components["schemas"]["Image"][];
            /** @enum {string} */
            background?: "transparent" | "opaque";
            /** @enum {string} */
            output_format?: "png" | "webp" | "jpeg";
            /** @enum {string} */
            size?: "1024x1024" | "1024x1536" | "1536x1024";
            /** @enum {string} */
            quality?: "low" | "medium" | "high";
            usage?: components["schemas"]["ImageGenUsage"];
        };
        ImagesUsage: {
            total_tokens: number;
            input_tokens: number;
            output_tokens: number;
            input_tokens_details: {
                text_tokens: number;
                image_tokens: number;
            };
        };
        InputAudio: {
            /** @enum {string} */
            type: "input_audio";
            input_audio: {
                data: string;
                /** @enum {string} */
                format: "mp3" | "wav";
            };
        };
        InputContent: components["schemas"]["InputTextContent"] | components["schemas"]["InputImageContent"] | components["schemas"]["InputFileContent"];
        InputItem: components["schemas"]["EasyInputMessage"] | components["schemas"]["Item"] | components["schemas"]["CompactionTriggerItemParam"] | components["schemas"]["ItemReferenceParam"] | components["schemas"]["ProgramItemParam"] | components["schemas"]["ProgramOutputItemParam"];
        InputMessage: {
            /** @enum {string} */
            type?: "message";
            /** @enum {string} */
            role: "user" | "system" | "developer";
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
            content: components["schemas"]["InputMessageContentList"];
        };
        InputMessageContentList: components["schemas"]["InputContent"][];
        InputMessageResource: components["schemas"]["InputMessage"] & {
            id: string;
        };
        InputParam: string | components["schemas"]["InputItem"][];
        Invite: {
            /** @enum {string} */
            object: "organization.invite";
            id: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "reader";
            /** @enum {string} */
            status: "accepted" | "expired" | "pending";
            /** Format: unixtime */
            created_at: number;
            expires_at?: number | null;
            accepted_at?: number | null;
            projects: {
                id: string;
                /** @enum {string} */
                role: "member" | "owner";
            }[];
        };
        InviteDeleteResponse: {
            /** @enum {string} */
            object: "organization.invite.deleted";
            id: string;
            deleted: boolean;
        };
        InviteListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Invite"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        InviteProjectGroupBody: {
            group_id: string;
            role: string;
        };
        InviteRequest: {
            email: string;
            /** @enum {string} */
            role: "reader" | "owner";
            projects?: {
                id: string;
                /** @enum {string} */
                role: "member" | "owner";
            }[];
        };
        Item: components["schemas"]["InputMessage"] | components["schemas"]["OutputMessage"] | components["schemas"]["FileSearchToolCall"] | components["schemas"]["ComputerToolCall"] | components["schemas"]["ComputerCallOutputItemParam"] | components["schemas"]["WebSearchToolCall"] | components["schemas"]["FunctionToolCall"] | components["schemas"]["FunctionCallOutputItemParam"] | components["schemas"]["ToolSearchCallItemParam"] | components["schemas"]["ToolSearchOutputItemParam"] | components["schemas"]["AdditionalToolsItemParam"] | components["schemas"]["ReasoningItem"] | components["schemas"]["CompactionSummaryItemParam"] | components["schemas"]["ImageGenToolCall"] | components["schemas"]["CodeInterpreterToolCall"] | components["schemas"]["LocalShellToolCall"] | components["schemas"]["LocalShellToolCallOutput"] | components["schemas"]["FunctionShellCallItemParam"] | components["schemas"]["FunctionShellCallOutputItemParam"] | components["schemas"]["ApplyPatchToolCallItemParam"] | components["schemas"]["ApplyPatchToolCallOutputItemParam"] | components["schemas"]["MCPListTools"] | components["schemas"]["MCPApprovalRequest"] | components["schemas"]["MCPApprovalResponse"] | components["schemas"]["MCPToolCall"] | components["schemas"]["CustomToolCallOutput"] | components["schemas"]["CustomToolCall"];
        ItemResource: components["schemas"]["InputMessageResource"] | components["schemas"]["OutputMessage"] | components["schemas"]["FileSearchToolCall"] | components["schemas"]["ComputerToolCall"] | components["schemas"]["ComputerToolCallOutputResource"] | components["schemas"]["WebSearchToolCall"] | components["schemas"]["FunctionToolCallResource"] | components["schemas"]["FunctionToolCallOutputResource"] | components["schemas"]["ToolSearchCall"] | components["schemas"]["ToolSearchOutput"] | components["schemas"]["AdditionalTools"] | components["schemas"]["ReasoningItem"] | components["schemas"]["Program"] | components["schemas"]["ProgramOutput"] | components["schemas"]["CompactionBody"] | components["schemas"]["ImageGenToolCall"] | components["schemas"]["CodeInterpreterToolCall"] | components["schemas"]["LocalShellToolCall"] | components["schemas"]["LocalShellToolCallOutput"] | components["schemas"]["FunctionShellCall"] | components["schemas"]["FunctionShellCallOutput"] | components["schemas"]["ApplyPatchToolCall"] | components["schemas"]["ApplyPatchToolCallOutput"] | components["schemas"]["MCPListTools"] | components["schemas"]["MCPApprovalRequest"] | components["schemas"]["MCPApprovalResponseResource"] | components["schemas"]["MCPToolCall"] | components["schemas"]["CustomToolCallResource"] | components["schemas"]["CustomToolCallOutputResource"];
        ListAssistantsResponse: {
            object: string;
            data: components["schemas"]["AssistantObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListAuditLogsResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["AuditLog"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ListBatchesResponse: {
            data: components["schemas"]["Batch"][];
            first_id?: string;
            last_id?: string;
            has_more: boolean;
            /** @enum {string} */
            object: "list";
        };
        ListCertificatesResponse: {
            data: components["schemas"]["OrganizationCertificate"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
            /** @enum {string} */
            object: "list";
        };
        ListFilesResponse: {
            object: string;
            data: components["schemas"]["OpenAIFile"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListFineTuningCheckpointPermissionResponse: {
            data: components["schemas"]["FineTuningCheckpointPermission"][];
            /** @enum {string} */
            object: "list";
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ListFineTuningJobCheckpointsResponse: {
            data: components["schemas"]["FineTuningJobCheckpoint"][];
            /** @enum {string} */
            object: "list";
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ListFineTuningJobEventsResponse: {
            data: components["schemas"]["FineTuningJobEvent"][];
            /** @enum {string} */
            object: "list";
            has_more: boolean;
        };
        ListMessagesResponse: {
            object: string;
            data: components["schemas"]["MessageObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListModelsResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Model"][];
        };
        ListPaginatedFineTuningJobsResponse: {
            data: components["schemas"]["FineTuningJob"][];
            has_more: boolean;
            /** @enum {string} */
            object: "list";
        };
        ListProjectCertificatesResponse: {
            data: components["schemas"]["OrganizationProjectCertificate"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
            /** @enum {string} */
            object: "list";
        };
        ListRunStepsResponse: {
            object: string;
            data: components["schemas"]["RunStepObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListRunsResponse: {
            object: string;
            data: components["schemas"]["RunObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListVectorStoreFilesResponse: {
            object: string;
            data: components["schemas"]["VectorStoreFileObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        ListVectorStoresResponse: {
            object: string;
            data: components["schemas"]["VectorStoreObject"][];
            first_id: string;
            last_id: string;
            has_more: boolean;
        };
        LocalShellToolCall: {
            /** @enum {string} */
            type: "local_shell_call";
            id: string;
            call_id: string;
            action: components["schemas"]["LocalShellExecAction"];
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        LocalShellToolCallOutput: {
            /** @enum {string} */
            type: "local_shell_call_output";
            id: string;
            output: string;
            status?: ("in_progress" | "completed" | "incomplete") | null;
        };
        LogProbProperties: {
            token: string;
            logprob: number;
            bytes: number[];
        };
        MCPApprovalRequest: {
            /** @enum {string} */
            type: "mcp_approval_request";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
        };
        MCPApprovalResponse: {
            /** @enum {string} */
            type: "mcp_approval_response";
            id?: string | null;
            approval_request_id: string;
            approve: boolean;
            reason?: string | null;
        };
        MCPApprovalResponseResource: {
            /** @enum {string} */
            type: "mcp_approval_response";
            id: string;
            approval_request_id: string;
            approve: boolean;
            reason?: string | null;
        };
        MCPListTools: {
            /** @enum {string} */
            type: "mcp_list_tools";
            id: string;
            server_label: string;
            tools: components["schemas"]["MCPListToolsTool"][];
            error?: string | null;
        };
        MCPListToolsTool: {
            name: string;
            description?: string | null;
            input_schema: Record<string, never>;
            annotations?: Record<string, never> | null;
        };
        MCPTool: {
            /** @enum {string} */
            type: "mcp";
            server_label: string;
            /** Format: uri */
            server_url?: string;
            /** @enum {string} */
            connector_id?: "connector_dropbox" | "connector_gmail" | "connector_googlecalendar" | "connector_googledrive" | "connector_microsoftteams" | "connector_outlookcalendar" | "connector_outlookemail" | "connector_sharepoint";
            tunnel_id?: string;
            authorization?: string;
            server_description?: string;
            headers?: {
                [key: string]: string;
            } | null;
            allowed_tools?: (string[] | components["schemas"]["MCPToolFilter"]) | null;
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
            require_approval?: ({
                always?: components["schemas"]["MCPToolFilter"];
                never?: components["schemas"]["MCPToolFilter"];
            } | ("always" | "never")) | null;
            defer_loading?: boolean;
        };
        MCPToolCall: {
            /** @enum {string} */
            type: "mcp_call";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
            output?: string | null;
            error?: components["schemas"]["MCPToolCallError"] | null;
            status?: components["schemas"]["MCPToolCallStatus"];
            approval_request_id?: string | null;
        };
        MCPToolCallError: components["schemas"]["MCPProtocolError"] | components["schemas"]["MCPToolExecutionError"] | components["schemas"]["HTTPError"];
        MCPToolFilter: {
            tool_names?: string[];
            read_only?: boolean;
        };
        MessageContentImageFileObject: {
            /** @enum {string} */
            type: "image_file";
            image_file: {
                file_id: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
            };
        };
        MessageContentImageUrlObject: {
            /** @enum {string} */
            type: "image_url";
            image_url: {
                /** Format: uri */
                url: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
            };
        };
        MessageContentRefusalObject: {
            /** @enum {string} */
            type: "refusal";
            refusal: string;
        };
        MessageContentTextAnnotationsFileCitationObject: {
            /** @enum {string} */
            type: "file_citation";
            text: string;
            file_citation: {
                file_id: string;
            };
            start_index: number;
            end_index: number;
        };
        MessageContentTextAnnotationsFilePathObject: {
            /** @enum {string} */
            type: "file_path";
            text: string;
            file_path: {
                file_id: string;
            };
            start_index: number;
            end_index: number;
        };
        MessageContentTextObject: {
            /** @enum {string} */
            type: "text";
            text: {
                value: string;
                annotations: (components["schemas"]["MessageContentTextAnnotationsFileCitationObject"] | components["schemas"]["MessageContentTextAnnotationsFilePathObject"])[];
            };
        };
        MessageDeltaContentImageFileObject: {
            index: number;
            /** @enum {string} */
            type: "image_file";
            image_file?: {
                file_id?: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
            };
        };
        MessageDeltaContentImageUrlObject: {
            index: number;
            /** @enum {string} */
            type: "image_url";
            image_url?: {
                /** Format: uri */
                url?: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
            };
        };
        MessageDeltaContentRefusalObject: {
            index: number;
            /** @enum {string} */
            type: "refusal";
            refusal?: string;
        };
        MessageDeltaContentTextAnnotationsFileCitationObject: {
            index: number;
            /** @enum {string} */
            type: "file_citation";
            text?: string;
            file_citation?: {
                file_id?: string;
                quote?: string;
            };
            start_index?: number;
            end_index?: number;
        };
        MessageDeltaContentTextAnnotationsFilePathObject: {
            index: number;
            /** @enum {string} */
            type: "file_path";
            text?: string;
            file_path?: {
                file_id?: string;
            };
            start_index?: number;
            end_index?: number;
        };
        MessageDeltaContentTextObject: {
            index: number;
            /** @enum {string} */
            type: "text";
            text?: {
                value?: string;
                annotations?: (components["schemas"]["MessageDeltaContentTextAnnotationsFileCitationObject"] | components["schemas"]["MessageDeltaContentTextAnnotationsFilePathObject"])[];
            };
        };
        MessageDeltaObject: {
            id: string;
            /** @enum {string} */
            object: "thread.message.delta";
            delta: {
                /** @enum {string} */
                role?: "user" | "assistant";
                content?: (components["schemas"]["MessageDeltaContentImageFileObject"] | components["schemas"]["MessageDeltaContentTextObject"] | components["schemas"]["MessageDeltaContentRefusalObject"] | components["schemas"]["MessageDeltaContentImageUrlObject"])[];
            };
        };
        MessageObject: {
            id: string;
            /** @enum {string} */
            object: "thread.message";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /** @enum {string} */
            status: "in_progress" | "incomplete" | "completed";
            incomplete_details: {
                /** @enum {string} */
                reason: "content_filter" | "max_tokens" | "run_cancelled" | "run_expired" | "run_failed";
            } | null;
            completed_at: number | null;
            incomplete_at: number | null;
            /** @enum {string} */
            role: "user" | "assistant";
            content: (components["schemas"]["MessageContentImageFileObject"] | components["schemas"]["MessageContentImageUrlObject"] | components["schemas"]["MessageContentTextObject"] | components["schemas"]["MessageContentRefusalObject"])[];
            assistant_id: string | null;
            run_id: string | null;
            attachments: {
                file_id?: string;
                tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearchTypeOnly"])[];
            }[] | null;
            metadata: components["schemas"]["Metadata"];
        };
        /** @enum {string} */
        MessagePhase: "commentary" | "final_answer";
        MessageRequestContentTextObject: {
            /** @enum {string} */
            type: "text";
            text: string;
        };
        MessageStreamEvent: {
            /** @enum {string} */
            event: "thread.message.created";
            data: components["schemas"]["MessageObject"];
        } | {
            /** @enum {string} */
            event: "thread.message.in_progress";
            data: components["schemas"]["MessageObject"];
        } | {
            /** @enum {string} */
            event: "thread.message.delta";
            data: components["schemas"]["MessageDeltaObject"];
        } | {
            /** @enum {string} */
            event: "thread.message.completed";
            data: components["schemas"]["MessageObject"];
        } | {
            /** @enum {string} */
            event: "thread.message.incomplete";
            data: components["schemas"]["MessageObject"];
        };
        Metadata: {
            [key: string]: string;
        } | null;
        Model: {
            id: string;
            /** Format: unixtime */
            created: number;
            /** @enum {string} */
            object: "model";
            owned_by: string;
            shutdown_date?: string | null;
        };
        ModelIds: components["schemas"]["ModelIdsShared"] | components["schemas"]["ModelIdsResponses"];
        ModelIdsCompaction: components["schemas"]["ModelIdsResponses"] | string | null;
        ModelIdsResponses: components["schemas"]["ModelIdsShared"] | ("o1-pro" | "o1-pro-2025-03-19" | "o3-pro" | "o3-pro-2025-06-10" | "o3-deep-research" | "o3-deep-research-2025-06-26" | "o4-mini-deep-research" | "o4-mini-deep-research-2025-06-26" | "computer-use-preview" | "computer-use-preview-2025-03-11" | "gpt-5.5-pro" | "gpt-5.5-pro-2026-04-23" | "gpt-5-codex" | "gpt-5-pro" | "gpt-5-pro-2025-10-06" | "gpt-5.1-codex-max" | "gpt-daybreak-blue-latest" | "gpt-daybreak-red-latest" | "gpt-5.6-cyber");
        ModelIdsShared: string | ("gpt-5.6-sol" | "gpt-5.6-terra" | "gpt-5.6-luna" | "gpt-5.5" | "gpt-5.5-2026-04-23" | "gpt-5.4" | "gpt-5.4-mini" | "gpt-5.4-nano" | "gpt-5.4-mini-2026-03-17" | "gpt-5.4-nano-2026-03-17" | "gpt-5.3-chat-latest" | "gpt-5.2" | "gpt-5.2-2025-12-11" | "gpt-5.2-chat-latest" | "gpt-5.2-pro" | "gpt-5.2-pro-2025-12-11" | "gpt-5.1" | "gpt-5.1-2025-11-13" | "gpt-5.1-codex" | "gpt-5.1-mini" | "gpt-5.1-chat-latest" | "gpt-5" | "gpt-5-mini" | "gpt-5-nano" | "gpt-5-2025-08-07" | "gpt-5-mini-2025-08-07" | "gpt-5-nano-2025-08-07" | "gpt-5-chat-latest" | "gpt-4.1" | "gpt-4.1-mini" | "gpt-4.1-nano" | "gpt-4.1-2025-04-14" | "gpt-4.1-mini-2025-04-14" | "gpt-4.1-nano-2025-04-14" | "o4-mini" | "o4-mini-2025-04-16" | "o3" | "o3-2025-04-16" | "o3-mini" | "o3-mini-2025-01-31" | "o1" | "o1-2024-12-17" | "o1-preview" | "o1-preview-2024-09-12" | "o1-mini" | "o1-mini-2024-09-12" | "gpt-4o" | "gpt-4o-2024-11-20" | "gpt-4o-2024-08-06" | "gpt-4o-2024-05-13" | "gpt-4o-audio-preview" | "gpt-4o-audio-preview-2024-10-01" | "gpt-4o-audio-preview-2024-12-17" | "gpt-4o-audio-preview-2025-06-03" | "gpt-4o-mini-audio-preview" | "gpt-4o-mini-audio-preview-2024-12-17" | "gpt-4o-search-preview" | "gpt-4o-mini-search-preview" | "gpt-4o-search-preview-2025-03-11" | "gpt-4o-mini-search-preview-2025-03-11" | "chatgpt-4o-latest" | "codex-mini-latest" | "gpt-4o-mini" | "gpt-4o-mini-2024-07-18" | "gpt-4-turbo" | "gpt-4-turbo-2024-04-09" | "gpt-4-0125-preview" | "gpt-4-turbo-preview" | "gpt-4-1106-preview" | "gpt-4-vision-preview" | "gpt-4" | "gpt-4-0314" | "gpt-4-0613" | "gpt-4-32k" | "gpt-4-32k-0314" | "gpt-4-32k-0613" | "gpt-3.5-turbo" | "gpt-3.5-turbo-16k" | "gpt-3.5-turbo-0301" | "gpt-3.5-turbo-0613" | "gpt-3.5-turbo-1106" | "gpt-3.5-turbo-0125" | "gpt-3.5-turbo-16k-0613");
        ModelResponseProperties: {
            metadata?: components["schemas"]["Metadata"];
            top_logprobs?: number | null;
            temperature?: number | null;
            top_p?: number | null;
            /** @deprecated */
            user?: string;
            safety_identifier?: string | null;
            prompt_cache_key?: string | null;
            /** @deprecated */
            prompt_cache_retention?: ("in_memory" | "24h") | null;
        };
        ModifyAssistantRequest: {
            model?: string | components["schemas"]["AssistantSupportedModels"];
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            name?: string | null;
            description?: string | null;
            instructions?: string | null;
            /** @default [] */
            tools?: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[];
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                };
            } | null;
            metadata?: components["schemas"]["Metadata"];
            temperature?: number | null;
            top_p?: number | null;
            response_format?: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        ModifyCertificateRequest: {
            name?: string;
        };
        ModifyMessageRequest: {
            metadata?: components["schemas"]["Metadata"];
        };
        ModifyRunRequest: {
            metadata?: components["schemas"]["Metadata"];
        };
        ModifyThreadRequest: {
            tool_resources?: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                };
            } | null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @enum {string} */
        NoiseReductionType: "near_field" | "far_field";
        OpenAIFile: {
            id: string;
            bytes: number;
            /** Format: unixtime */
            created_at: number;
            /** Format: unixtime */
            expires_at?: number;
            filename: string;
            /** @enum {string} */
            object: "file";
            /** @enum {string} */
            purpose: "assistants" | "assistants_output" | "batch" | "batch_output" | "fine-tune" | "fine-tune-results" | "vision" | "user_data";
            /**
             * @deprecated
             * @enum {string}
             */
            status: "uploaded" | "processed" | "error";
            /** @deprecated */
            status_details?: string;
        };
        OrganizationCertificate: {
            /** @enum {string} */
            object: "organization.certificate";
            id: string;
            name: string | null;
            /** Format: unixtime */
            created_at: number;
            certificate_details: {
                /** Format: unixtime */
                valid_at?: number;
                /** Format: unixtime */
                expires_at?: number;
            };
            active: boolean;
        };
        OrganizationCertificateActivationResponse: {
            /** @enum {string} */
            object: "organization.certificate.activation";
            data: components["schemas"]["OrganizationCertificate"][];
        };
        OrganizationCertificateDeactivationResponse: {
            /** @enum {string} */
            object: "organization.certificate.deactivation";
            data: components["schemas"]["OrganizationCertificate"][];
        };
        OrganizationDataRetention: {
            /** @enum {string} */
            object: "organization.data_retention";
            /** @enum {string} */
            type: "zero_data_retention" | "modified_abuse_monitoring" | "enhanced_zero_data_retention" | "enhanced_modified_abuse_monitoring";
        };
        OrganizationProjectCertificate: {
            /** @enum {string} */
            object: "organization.project.certificate";
            id: string;
            name: string | null;
            /** Format: unixtime */
            created_at: number;
            certificate_details: {
                /** Format: unixtime */
                valid_at?: number;
                /** Format: unixtime */
                expires_at?: number;
            };
            active: boolean;
        };
        OrganizationProjectCertificateActivationResponse: {
            /** @enum {string} */
            object: "organization.project.certificate.activation";
            data: components["schemas"]["OrganizationProjectCertificate"][];
        };
        OrganizationProjectCertificateDeactivationResponse: {
            /** @enum {string} */
            object: "organization.project.certificate.deactivation";
            data: components["schemas"]["OrganizationProjectCertificate"][];
        };
        OrganizationSpendAlert: {
            id: string;
            /** @enum {string} */
            object: "organization.spend_alert";
            threshold_amount: number;
            /** @enum {string} */
            currency: "USD";
            /** @enum {string} */
            interval: "month";
            notification_channel: components["schemas"]["SpendAlertNotificationChannel"];
        };
        OrganizationSpendAlertDeletedResource: {
            id: string;
            /** @enum {string} */
            object: "organization.spend_alert.deleted";
            deleted: boolean;
        };
        OrganizationSpendAlertListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["OrganizationSpendAlert"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        OtherChunkingStrategyResponseParam: {
            /** @enum {string} */
            type: "other";
        };
        OutputAudio: {
            /** @enum {string} */
            type: "output_audio";
            data: string;
            transcript: string;
        };
        OutputContent: components["schemas"]["OutputTextContent"] | components["schemas"]["RefusalContent"] | components["schemas"]["ReasoningTextContent"];
        OutputItem: components["schemas"]["OutputMessage"] | components["schemas"]["FileSearchToolCall"] | components["schemas"]["FunctionToolCall"] | components["schemas"]["FunctionToolCallOutputResource"] | components["schemas"]["WebSearchToolCall"] | components["schemas"]["ComputerToolCall"] | components["schemas"]["ComputerToolCallOutputResource"] | components["schemas"]["ReasoningItem"] | components["schemas"]["Program"] | components["schemas"]["ProgramOutput"] | components["schemas"]["ToolSearchCall"] | components["schemas"]["ToolSearchOutput"] | components["schemas"]["AdditionalTools"] | components["schemas"]["CompactionBody"] | components["schemas"]["ImageGenToolCall"] | components["schemas"]["CodeInterpreterToolCall"] | components["schemas"]["LocalShellToolCall"] | components["schemas"]["LocalShellToolCallOutput"] | components["schemas"]["FunctionShellCall"] | components["schemas"]["FunctionShellCallOutput"] | components["schemas"]["ApplyPatchToolCall"] | components["schemas"]["ApplyPatchToolCallOutput"] | components["schemas"]["MCPToolCall"] | components["schemas"]["MCPListTools"] | components["schemas"]["MCPApprovalRequest"] | components["schemas"]["MCPApprovalResponseResource"] | components["schemas"]["CustomToolCall"] | components["schemas"]["CustomToolCallOutputResource"];
        OutputMessage: {
            id: string;
            /** @enum {string} */
            type: "message";
            /** @enum {string} */
            role: "assistant";
            content: components["schemas"]["OutputMessageContent"][];
            phase?: components["schemas"]["MessagePhase"] | null;
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        OutputMessageContent: components["schemas"]["OutputTextContent"] | components["schemas"]["RefusalContent"];
        /** @default true */
        ParallelToolCalls: boolean;
        PartialImages: number | null;
        PredictionContent: {
            /** @enum {string} */
            type: "content";
            content: string | components["schemas"]["ChatCompletionRequestMessageContentPartText"][];
        };
        Project: {
            id: string;
            /** @enum {string} */
            object: "organization.project";
            name?: string | null;
            /** Format: unixtime */
            created_at: number;
            archived_at?: number | null;
            status?: string | null;
            external_key_id?: string | null;
            residency?: components["schemas"]["PublicProjectResidency"];
        };
        ProjectApiKey: {
            /** @enum {string} */
            object: "organization.project.api_key";
            redacted_value: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            last_used_at: number | null;
            id: string;
            /** @enum {string} */
            owner_project_access: "active" | "inactive";
            owner: {
                /** @enum {string} */
                type?: "user" | "service_account";
                user?: components["schemas"]["ProjectApiKeyOwnerUser"];
                service_account?: components["schemas"]["ProjectApiKeyOwnerServiceAccount"];
            };
        };
        ProjectApiKeyDeleteResponse: {
            /** @enum {string} */
            object: "organization.project.api_key.deleted";
            id: string;
            deleted: boolean;
        };
        ProjectApiKeyListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ProjectApiKey"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ProjectApiKeyOwnerServiceAccount: {
            id: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            role: string;
        };
        ProjectApiKeyOwnerUser: {
            id: string;
            email: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            role: string;
        };
        ProjectCreateRequest: {
            name: string;
            residency?: components["schemas"]["PublicProjectResidency"] | null;
            external_key_id?: string | null;
        };
        ProjectDataRetention: {
            /** @enum {string} */
            object: "project.data_retention";
            /** @enum {string} */
            type: "organization_default" | "none" | "zero_data_retention" | "modified_abuse_monitoring" | "enhanced_zero_data_retention" | "enhanced_modified_abuse_monitoring";
        };
        ProjectGroup: {
            /** @enum {string} */
            object: "project.group";
            project_id: string;
            group_id: string;
            group_name: string;
            /** @enum {string} */
            group_type: "group" | "tenant_group";
            /** Format: unixtime */
            created_at: number;
        };
        ProjectGroupDeletedResource: {
            /** @enum {string} */
            object: "project.group.deleted";
            deleted: boolean;
        };
        ProjectGroupListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ProjectGroup"][];
            has_more: boolean;
            next: string | null;
        };
        ProjectHostedToolPermissions: {
            file_search: components["schemas"]["HostedToolPermission"];
            web_search: components["schemas"]["HostedToolPermission"];
            image_generation: components["schemas"]["HostedToolPermission"];
            mcp: components["schemas"]["HostedToolPermission"];
            code_interpreter: components["schemas"]["HostedToolPermission"];
        };
        ProjectHostedToolPermissionsUpdateRequest: {
            file_search?: components["schemas"]["HostedToolPermissionUpdate"] | null;
            web_search?: components["schemas"]["HostedToolPermissionUpdate"] | null;
            image_generation?: components["schemas"]["HostedToolPermissionUpdate"] | null;
            mcp?: components["schemas"]["HostedToolPermissionUpdate"] | null;
            code_interpreter?: components["schemas"]["HostedToolPermissionUpdate"] | null;
        };
        ProjectListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Project"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ProjectModelPermissions: {
            /** @enum {string} */
            object: "project.model_permissions";
            /** @enum {string} */
            mode: "allow_list" | "deny_list";
            model_ids: string[];
        };
        ProjectModelPermissionsDeleteResponse: {
            /** @enum {string} */
            object: "project.model_permissions.deleted";
            deleted: boolean;
        };
        ProjectModelPermissionsUpdateRequest: {
            /** @enum {string} */
            mode: "allow_list" | "deny_list";
            model_ids: string[];
        };
        ProjectRateLimit: {
            /** @enum {string} */
            object: "project.rate_limit";
            id: string;
            model: string;
            max_requests_per_1_minute: number;
            max_tokens_per_1_minute: number;
            max_images_per_1_minute?: number;
            max_audio_megabytes_per_1_minute?: number;
            max_requests_per_1_day?: number;
            batch_1_day_max_input_tokens?: number;
        };
        ProjectRateLimitListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ProjectRateLimit"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ProjectRateLimitUpdateRequest: {
            max_requests_per_1_minute?: number;
            max_tokens_per_1_minute?: number;
            max_images_per_1_minute?: number;
            max_audio_megabytes_per_1_minute?: number;
            max_requests_per_1_day?: number;
            batch_1_day_max_input_tokens?: number;
        };
        ProjectServiceAccount: {
            /** @enum {string} */
            object: "organization.project.service_account";
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "member" | "none";
            /** Format: unixtime */
            created_at: number;
        };
        ProjectServiceAccountApiKey: {
            /** @enum {string} */
            object: "organization.project.service_account.api_key";
            value: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            id: string;
        };
        ProjectServiceAccountCreateRequest: {
            name: string;
            create_service_account_only?: boolean | null;
        };
        ProjectServiceAccountCreateResponse: {
            /** @enum {string} */
            object: "organization.project.service_account";
            id: string;
            name: string;
            /** @enum {string} */
            role: "member" | "none";
            /** Format: unixtime */
            created_at: number;
            api_key: components["schemas"]["ProjectServiceAccountApiKey"] | null;
        };
        ProjectServiceAccountDeleteResponse: {
            /** @enum {string} */
            object: "organization.project.service_account.deleted";
            id: string;
            deleted: boolean;
        };
        ProjectServiceAccountListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ProjectServiceAccount"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ProjectSpendAlert: {
            id: string;
            /** @enum {string} */
            object: "project.spend_alert";
            threshold_amount: number;
            /** @enum {string} */
            currency: "USD";
            /** @enum {string} */
            interval: "month";
            notification_channel: components["schemas"]["SpendAlertNotificationChannel"];
        };
        ProjectSpendAlertDeletedResource: {
            id: string;
            /** @enum {string} */
            object: "project.spend_alert.deleted";
            deleted: boolean;
        };
        ProjectSpendAlertListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ProjectSpendAlert"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        ProjectUpdateRequest: {
            name?: string | null;
            external_key_id?: string | null;
        };
        ProjectUser: {
            /** @enum {string} */
            object: "organization.project.user";
            id: string;
            name?: string | null;
            email?: string | null;
            role: string;
            /** Format: unixtime */
            added_at: number;
        };
        ProjectUserCreateRequest: {
            user_id?: string | null;
            email?: string | null;
            role: string;
        };
        ProjectUserDeleteResponse: {
            /** @enum {string} */
            object: "organization.project.user.deleted";
            id: string;
            deleted: boolean;
        };
        ProjectUserListResponse: {
            object: string;
            data: components["schemas"]["ProjectUser"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        ProjectUserUpdateRequest: {
            role?: string | null;
        };
        Prompt: {
            id: string;
            version?: string | null;
            variables?: components["schemas"]["ResponsePromptVariables"];
        } | null;
        PublicAssignOrganizationGroupRoleBody: {
            role_id: string;
        };
        PublicCreateOrganizationRoleBody: {
            role_name: string;
            permissions: string[];
            description?: string | null;
        };
        PublicRoleListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Role"][];
            has_more: boolean;
            next: string | null;
        };
        PublicUpdateOrganizationRoleBody: {
            permissions?: string[] | null;
            description?: string | null;
            role_name?: string | null;
        };
        RealtimeAudioFormats: {
            /** @enum {string} */
            type?: "audio/pcm";
            /** @enum {integer} */
            rate?: 24000;
        } | {
            /** @enum {string} */
            type?: "audio/pcmu";
        } | {
            /** @enum {string} */
            type?: "audio/pcma";
        };
        RealtimeBetaClientEventConversationItemCreate: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.create";
            previous_item_id?: string;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeBetaClientEventConversationItemDelete: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.delete";
            item_id: string;
        };
        RealtimeBetaClientEventConversationItemRetrieve: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.retrieve";
            item_id: string;
        };
        RealtimeBetaClientEventConversationItemTruncate: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.truncate";
            item_id: string;
            content_index: number;
            audio_end_ms: number;
        };
        RealtimeBetaClientEventInputAudioBufferAppend: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.append";
            audio: string;
        };
        RealtimeBetaClientEventInputAudioBufferClear: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.clear";
        };
        RealtimeBetaClientEventInputAudioBufferCommit: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.commit";
        };
        RealtimeBetaClientEventOutputAudioBufferClear: {
            event_id?: string;
            /** @enum {string} */
            type: "output_audio_buffer.clear";
        };
        RealtimeBetaClientEventResponseCancel: {
            event_id?: string;
            /** @enum {string} */
            type: "response.cancel";
            response_id?: string;
        };
        RealtimeBetaClientEventResponseCreate: {
            event_id?: string;
            /** @enum {string} */
            type: "response.create";
            response?: components["schemas"]["RealtimeBetaResponseCreateParams"];
        };
        RealtimeBetaClientEventSessionUpdate: {
            event_id?: string;
            /** @enum {string} */
            type: "session.update";
            session: components["schemas"]["RealtimeSessionCreateRequest"];
        };
        RealtimeBetaClientEventTranscriptionSessionUpdate: {
            event_id?: string;
            /** @enum {string} */
            type: "transcription_session.update";
            session: components["schemas"]["RealtimeTranscriptionSessionCreateRequest"];
        };
        RealtimeBetaResponse: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.response";
            /** @enum {string} */
            status?: "completed" | "cancelled" | "failed" | "incomplete" | "in_progress";
            status_details?: {
                /** @enum {string} */
                type?: "completed" | "cancelled" | "failed" | "incomplete";
                /** @enum {string} */
                reason?: "turn_detected" | "client_cancelled" | "max_output_tokens" | "content_filter";
                error?: {
                    type?: string;
                    code?: string;
                };
            };
            output?: components["schemas"]["RealtimeConversationItem"][];
            metadata?: components["schemas"]["Metadata"];
            usage?: {
                total_tokens?: number;
                input_tokens?: number;
                output_tokens?: number;
                input_token_details?: {
                    cached_tokens?: number;
                    text_tokens?: number;
                    image_tokens?: number;
                    audio_tokens?: number;
                    cached_tokens_details?: {
                        text_tokens?: number;
                        image_tokens?: number;
                        audio_tokens?: number;
                    };
                };
                output_token_details?: {
                    text_tokens?: number;
                    audio_tokens?: number;
                };
            };
            conversation_id?: string;
            voice?: components["schemas"]["VoiceIdsShared"];
            modalities?: ("text" | "audio")[];
            /** @enum {string} */
            output_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
            temperature?: number;
            max_output_tokens?: number | "inf";
        };
        RealtimeBetaResponseCreateParams: {
            modalities?: ("text" | "audio")[];
            instructions?: string;
            voice?: components["schemas"]["VoiceIdsOrCustomVoice"];
            /** @enum {string} */
            output_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
            tools?: {
                /** @enum {string} */
                type?: "function";
                name?: string;
                description?: string;
                parameters?: Record<string, never>;
            }[];
            /** @default auto */
            tool_choice?: components["schemas"]["ToolChoiceOptions"] | components["schemas"]["ToolChoiceFunction"] | components["schemas"]["ToolChoiceMCP"];
            temperature?: number;
            max_output_tokens?: number | "inf";
            conversation?: string | ("auto" | "none");
            metadata?: components["schemas"]["Metadata"];
            prompt?: components["schemas"]["Prompt"];
            input?: components["schemas"]["RealtimeConversationItem"][];
        };
        RealtimeBetaServerEventConversationItemCreated: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.created";
            previous_item_id?: string | null;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeBetaServerEventConversationItemDeleted: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.deleted";
            item_id: string;
        };
        RealtimeBetaServerEventConversationItemInputAudioTranscriptionCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.completed";
            item_id: string;
            content_index: number;
            transcript: string;
            languages?: components["schemas"]["TranscriptionLanguage"][];
            logprobs?: components["schemas"]["LogProbProperties"][] | null;
            usage: components["schemas"]["TranscriptTextUsageTokens"] | components["schemas"]["TranscriptTextUsageDuration"];
        };
        RealtimeBetaServerEventConversationItemInputAudioTranscriptionDelta: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.delta";
            item_id: string;
            content_index?: number;
            delta?: string;
            logprobs?: components["schemas"]["LogProbProperties"][] | null;
        };
        RealtimeBetaServerEventConversationItemInputAudioTranscriptionFailed: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.failed";
            item_id: string;
            content_index: number;
            error: {
                type?: string;
                code?: string;
                message?: string;
                param?: string;
            };
        };
        RealtimeBetaServerEventConversationItemInputAudioTranscriptionSegment: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.segment";
            item_id: string;
            content_index: number;
            text: string;
            id: string;
            speaker: string;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
        };
        RealtimeBetaServerEventConversationItemRetrieved: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.retrieved";
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeBetaServerEventConversationItemTruncated: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.truncated";
            item_id: string;
            content_index: number;
            audio_end_ms: number;
        };
        RealtimeBetaServerEventError: {
            event_id: string;
            /** @enum {string} */
            type: "error";
            error: {
                type: string;
                code?: string | null;
                message: string;
                param?: string | null;
                event_id?: string | null;
            };
        };
        RealtimeBetaServerEventInputAudioBufferCleared: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.cleared";
        };
        RealtimeBetaServerEventInputAudioBufferCommitted: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.committed";
            previous_item_id?: string | null;
            item_id: string;
        };
        RealtimeBetaServerEventInputAudioBufferSpeechStarted: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.speech_started";
            audio_start_ms: number;
            item_id: string;
        };
        RealtimeBetaServerEventInputAudioBufferSpeechStopped: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.speech_stopped";
            audio_end_ms: number;
            item_id: string;
        };
        RealtimeBetaServerEventMCPListToolsCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.completed";
            item_id: string;
        };
        RealtimeBetaServerEventMCPListToolsFailed: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.failed";
            item_id: string;
        };
        RealtimeBetaServerEventMCPListToolsInProgress: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.in_progress";
            item_id: string;
        };
        RealtimeBetaServerEventRateLimitsUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "rate_limits.updated";
            rate_limits: {
                /** @enum {string} */
                name?: "requests" | "tokens";
                limit?: number;
                remaining?: number;
                reset_seconds?: number;
            }[];
        };
        RealtimeBetaServerEventResponseAudioDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeBetaServerEventResponseAudioDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
        };
        RealtimeBetaServerEventResponseAudioTranscriptDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio_transcript.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeBetaServerEventResponseAudioTranscriptDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio_transcript.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            transcript: string;
        };
        RealtimeBetaServerEventResponseContentPartAdded: {
            event_id: string;
            /** @enum {string} */
            type: "response.content_part.added";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            part: {
                /** @enum {string} */
                type?: "audio" | "text";
                text?: string;
                audio?: string;
                transcript?: string;
            };
        };
        RealtimeBetaServerEventResponseContentPartDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.content_part.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            part: {
                /** @enum {string} */
                type?: "audio" | "text";
                text?: string;
                audio?: string;
                transcript?: string;
            };
        };
        RealtimeBetaServerEventResponseCreated: {
            event_id: string;
            /** @enum {string} */
            type: "response.created";
            response: components["schemas"]["RealtimeBetaResponse"];
        };
        RealtimeBetaServerEventResponseDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.done";
            response: components["schemas"]["RealtimeBetaResponse"];
        };
        RealtimeBetaServerEventResponseFunctionCallArgumentsDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.function_call_arguments.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            call_id: string;
            delta: string;
        };
        RealtimeBetaServerEventResponseFunctionCallArgumentsDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.function_call_arguments.done";
            response_id: string;
            item_id: string;
            output_index: number;
            call_id: string;
            name: string;
            arguments: string;
        };
        RealtimeBetaServerEventResponseMCPCallArgumentsDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call_arguments.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            delta: string;
            obfuscation?: string | null;
        };
        RealtimeBetaServerEventResponseMCPCallArgumentsDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call_arguments.done";
            response_id: string;
            item_id: string;
            output_index: number;
            arguments: string;
        };
        RealtimeBetaServerEventResponseMCPCallCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.completed";
            output_index: number;
            item_id: string;
        };
        RealtimeBetaServerEventResponseMCPCallFailed: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.failed";
            output_index: number;
            item_id: string;
        };
        RealtimeBetaServerEventResponseMCPCallInProgress: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.in_progress";
            output_index: number;
            item_id: string;
        };
        RealtimeBetaServerEventResponseOutputItemAdded: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_item.added";
            response_id: string;
            output_index: number;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeBetaServerEventResponseOutputItemDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_item.done";
            response_id: string;
            output_index: number;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeBetaServerEventResponseTextDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_text.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeBetaServerEventResponseTextDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_text.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
        };
        RealtimeBetaServerEventSessionCreated: {
            event_id: string;
            /** @enum {string} */
            type: "session.created";
            session: components["schemas"]["RealtimeSession"];
        };
        RealtimeBetaServerEventSessionUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "session.updated";
            session: components["schemas"]["RealtimeSession"];
        };
        RealtimeBetaServerEventTranscriptionSessionCreated: {
            event_id: string;
            /** @enum {string} */
            type: "transcription_session.created";
            session: components["schemas"]["RealtimeTranscriptionSessionCreateResponse"];
        };
        RealtimeBetaServerEventTranscriptionSessionUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "transcription_session.updated";
            session: components["schemas"]["RealtimeTranscriptionSessionCreateResponse"];
        };
        RealtimeCallCreateRequest: {
            sdp: string;
            session?: components["schemas"]["RealtimeSessionCreateRequestGA"];
        };
        RealtimeCallReferRequest: {
            target_uri: string;
        };
        RealtimeCallRejectRequest: {
            status_code?: number;
        };
        RealtimeClientEvent: components["schemas"]["RealtimeClientEventConversationItemCreate"] | components["schemas"]["RealtimeClientEventConversationItemDelete"] | components["schemas"]["RealtimeClientEventConversationItemRetrieve"] | components["schemas"]["RealtimeClientEventConversationItemTruncate"] | components["schemas"]["RealtimeClientEventInputAudioBufferAppend"] | components["schemas"]["RealtimeClientEventInputAudioBufferClear"] | components["schemas"]["RealtimeClientEventOutputAudioBufferClear"] | components["schemas"]["RealtimeClientEventInputAudioBufferCommit"] | components["schemas"]["RealtimeClientEventResponseCancel"] | components["schemas"]["RealtimeClientEventResponseCreate"] | components["schemas"]["RealtimeClientEventSessionUpdate"];
        RealtimeClientEventConversationItemCreate: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.create";
            previous_item_id?: string;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeClientEventConversationItemDelete: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.delete";
            item_id: string;
        };
        RealtimeClientEventConversationItemRetrieve: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.retrieve";
            item_id: string;
        };
        RealtimeClientEventConversationItemTruncate: {
            event_id?: string;
            /** @enum {string} */
            type: "conversation.item.truncate";
            item_id: string;
            content_index: number;
            audio_end_ms: number;
        };
        RealtimeClientEventInputAudioBufferAppend: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.append";
            audio: string;
        };
        RealtimeClientEventInputAudioBufferClear: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.clear";
        };
        RealtimeClientEventInputAudioBufferCommit: {
            event_id?: string;
            /** @enum {string} */
            type: "input_audio_buffer.commit";
        };
        RealtimeClientEventOutputAudioBufferClear: {
            event_id?: string;
            /** @enum {string} */
            type: "output_audio_buffer.clear";
        };
        RealtimeClientEventResponseCancel: {
            event_id?: string;
            /** @enum {string} */
            type: "response.cancel";
            response_id?: string;
        };
        RealtimeClientEventResponseCreate: {
            event_id?: string;
            /** @enum {string} */
            type: "response.create";
            response?: components["schemas"]["RealtimeResponseCreateParams"];
        };
        RealtimeClientEventSessionUpdate: {
            event_id?: string;
            /** @enum {string} */
            type: "session.update";
            session: components["schemas"]["RealtimeSessionCreateRequestGA"] | components["schemas"]["RealtimeTranscriptionSessionCreateRequestGA"];
        };
        RealtimeClientEventTranscriptionSessionUpdate: {
            event_id?: string;
            /** @enum {string} */
            type: "transcription_session.update";
            session: components["schemas"]["RealtimeTranscriptionSessionCreateRequest"];
        };
        RealtimeConversationItem: components["schemas"]["RealtimeConversationItemMessageSystem"] | components["schemas"]["RealtimeConversationItemMessageUser"] | components["schemas"]["RealtimeConversationItemMessageAssistant"] | components["schemas"]["RealtimeConversationItemFunctionCall"] | components["schemas"]["RealtimeConversationItemFunctionCallOutput"] | components["schemas"]["RealtimeMCPApprovalResponse"] | components["schemas"]["RealtimeMCPListTools"] | components["schemas"]["RealtimeMCPToolCall"] | components["schemas"]["RealtimeMCPApprovalRequest"];
        RealtimeConversationItemFunctionCall: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            type: "function_call";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            call_id?: string;
            name: string;
            arguments: string;
        };
        RealtimeConversationItemFunctionCallOutput: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            type: "function_call_output";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            call_id: string;
            output: string;
        };
        RealtimeConversationItemMessageAssistant: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            type: "message";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            /** @enum {string} */
            role: "assistant";
            content: {
                /** @enum {string} */
                type?: "output_text" | "output_audio";
                text?: string;
                audio?: string;
                transcript?: string;
            }[];
        };
        RealtimeConversationItemMessageSystem: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            type: "message";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            /** @enum {string} */
            role: "system";
            content: {
                /** @enum {string} */
                type?: "input_text";
                text?: string;
            }[];
        };
        RealtimeConversationItemMessageUser: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            type: "message";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            /** @enum {string} */
            role: "user";
            content: {
                /** @enum {string} */
                type?: "input_text" | "input_audio" | "input_image";
                text?: string;
                audio?: string;
                /** Format: uri */
                image_url?: string;
                /**
                 * @default auto
                 * @enum {string}
                 */
                detail?: "auto" | "low" | "high";
                transcript?: string;
            }[];
        };
        RealtimeConversationItemWithReference: {
            id?: string;
            /** @enum {string} */
            type?: "message" | "function_call" | "function_call_output";
            /** @enum {string} */
            object?: "realtime.item";
            /** @enum {string} */
            status?: "completed" | "incomplete" | "in_progress";
            /** @enum {string} */
            role?: "user" | "assistant" | "system";
            content?: {
                /** @enum {string} */
                type?: "input_audio" | "input_text" | "item_reference" | "text";
                text?: string;
                id?: string;
                audio?: string;
                transcript?: string;
            }[];
            call_id?: string;
            name?: string;
            arguments?: string;
            output?: string;
        };
        RealtimeCreateClientSecretRequest: {
            expires_after?: {
                /**
                 * @default created_at
                 * @enum {string}
                 */
                anchor?: "created_at";
                /**
                 * Format: int64
                 * @default 600
                 */
                seconds?: number;
            };
            session?: components["schemas"]["RealtimeSessionCreateRequestGA"] | components["schemas"]["RealtimeTranscriptionSessionCreateRequestGA"];
        };
        RealtimeCreateClientSecretResponse: {
            value: string;
            /** Format: unixtime */
            expires_at: number;
            session: components["schemas"]["RealtimeSessionCreateResponseGA"] | components["schemas"]["RealtimeTranscriptionSessionCreateResponseGA"];
        };
        RealtimeFunctionTool: {
            /** @enum {string} */
            type?: "function";
            name?: string;
            description?: string;
            parameters?: Record<string, never>;
        };
        RealtimeMCPApprovalRequest: {
            /** @enum {string} */
            type: "mcp_approval_request";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
        };
        RealtimeMCPApprovalResponse: {
            /** @enum {string} */
            type: "mcp_approval_response";
            id: string;
            approval_request_id: string;
            approve: boolean;
            reason?: string | null;
        };
        RealtimeMCPHTTPError: {
            /** @enum {string} */
            type: "http_error";
            code: number;
            message: string;
        };
        RealtimeMCPListTools: {
            /** @enum {string} */
            type: "mcp_list_tools";
            id?: string;
            server_label: string;
            tools: components["schemas"]["MCPListToolsTool"][];
        };
        RealtimeMCPProtocolError: {
            /** @enum {string} */
            type: "protocol_error";
            code: number;
            message: string;
        };
        RealtimeMCPToolCall: {
            /** @enum {string} */
            type: "mcp_call";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
            approval_request_id?: string | null;
            output?: string | null;
            error?: (components["schemas"]["RealtimeMCPProtocolError"] | components["schemas"]["RealtimeMCPToolExecutionError"] | components["schemas"]["RealtimeMCPHTTPError"]) | null;
        };
        RealtimeMCPToolExecutionError: {
            /** @enum {string} */
            type: "tool_execution_error";
            message: string;
        };
        RealtimeReasoning: {
            effort?: components["schemas"]["RealtimeReasoningEffort"];
        };
        /**
         * @default low
         * @enum {string}
         */
        RealtimeReasoningEffort: "minimal" | "low" | "medium" | "high" | "xhigh";
        RealtimeResponse: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.response";
            /** @enum {string} */
            status?: "completed" | "cancelled" | "failed" | "incomplete" | "in_progress";
            status_details?: {
                /** @enum {string} */
                type?: "completed" | "cancelled" | "failed" | "incomplete";
                /** @enum {string} */
                reason?: "turn_detected" | "client_cancelled" | "max_output_tokens" | "content_filter";
                error?: {
                    type?: string;
                    code?: string;
                };
            };
            output?: components["schemas"]["RealtimeConversationItem"][];
            metadata?: components["schemas"]["Metadata"];
            audio?: {
                output?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    /** @default alloy */
                    voice?: components["schemas"]["VoiceIdsShared"];
                };
            };
            usage?: {
                total_tokens?: number;
                input_tokens?: number;
                output_tokens?: number;
                input_token_details?: {
                    cached_tokens?: number;
                    text_tokens?: number;
                    image_tokens?: number;
                    audio_tokens?: number;
                    cached_tokens_details?: {
                        text_tokens?: number;
                        image_tokens?: number;
                        audio_tokens?: number;
                    };
                };
                output_token_details?: {
                    text_tokens?: number;
                    audio_tokens?: number;
                };
            };
            conversation_id?: string;
            output_modalities?: ("text" | "audio")[];
            max_output_tokens?: number | "inf";
        };
        RealtimeResponseCreateParams: {
            output_modalities?: ("text" | "audio")[];
            instructions?: string;
            audio?: {
                output?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    /** @default alloy */
                    voice?: components["schemas"]["VoiceIdsOrCustomVoice"];
                };
            };
            tools?: (components["schemas"]["RealtimeFunctionTool"] | components["schemas"]["MCPTool"])[];
            /** @default auto */
            tool_choice?: components["schemas"]["ToolChoiceOptions"] | components["schemas"]["ToolChoiceFunction"] | components["schemas"]["ToolChoiceMCP"];
            parallel_tool_calls?: boolean;
            reasoning?: components["schemas"]["RealtimeReasoning"];
            max_output_tokens?: number | "inf";
            conversation?: string | ("auto" | "none");
            metadata?: components["schemas"]["Metadata"];
            prompt?: components["schemas"]["Prompt"];
            input?: components["schemas"]["RealtimeConversationItem"][];
        };
        RealtimeServerEvent: components["schemas"]["RealtimeServerEventConversationCreated"] | components["schemas"]["RealtimeServerEventConversationItemCreated"] | components["schemas"]["RealtimeServerEventConversationItemDeleted"] | components["schemas"]["RealtimeServerEventConversationItemInputAudioTranscriptionCompleted"] | components["schemas"]["RealtimeServerEventConversationItemInputAudioTranscriptionDelta"] | components["schemas"]["RealtimeServerEventConversationItemInputAudioTranscriptionFailed"] | components["schemas"]["RealtimeServerEventConversationItemRetrieved"] | components["schemas"]["RealtimeServerEventConversationItemTruncated"] | components["schemas"]["RealtimeServerEventError"] | components["schemas"]["RealtimeServerEventInputAudioBufferCleared"] | components["schemas"]["RealtimeServerEventInputAudioBufferCommitted"] | components["schemas"]["RealtimeServerEventInputAudioBufferDtmfEventReceived"] | components["schemas"]["RealtimeServerEventInputAudioBufferSpeechStarted"] | components["schemas"]["RealtimeServerEventInputAudioBufferSpeechStopped"] | components["schemas"]["RealtimeServerEventRateLimitsUpdated"] | components["schemas"]["RealtimeServerEventResponseAudioDelta"] | components["schemas"]["RealtimeServerEventResponseAudioDone"] | components["schemas"]["RealtimeServerEventResponseAudioTranscriptDelta"] | components["schemas"]["RealtimeServerEventResponseAudioTranscriptDone"] | components["schemas"]["RealtimeServerEventResponseContentPartAdded"] | components["schemas"]["RealtimeServerEventResponseContentPartDone"] | components["schemas"]["RealtimeServerEventResponseCreated"] | components["schemas"]["RealtimeServerEventResponseDone"] | components["schemas"]["RealtimeServerEventResponseFunctionCallArgumentsDelta"] | components["schemas"]["RealtimeServerEventResponseFunctionCallArgumentsDone"] | components["schemas"]["RealtimeServerEventResponseOutputItemAdded"] | components["schemas"]["RealtimeServerEventResponseOutputItemDone"] | components["schemas"]["RealtimeServerEventResponseTextDelta"] | components["schemas"]["RealtimeServerEventResponseTextDone"] | components["schemas"]["RealtimeServerEventSessionCreated"] | components["schemas"]["RealtimeServerEventSessionUpdated"] | components["schemas"]["RealtimeServerEventOutputAudioBufferStarted"] | components["schemas"]["RealtimeServerEventOutputAudioBufferStopped"] | components["schemas"]["RealtimeServerEventOutputAudioBufferCleared"] | components["schemas"]["RealtimeServerEventConversationItemAdded"] | components["schemas"]["RealtimeServerEventConversationItemDone"] | components["schemas"]["RealtimeServerEventInputAudioBufferTimeoutTriggered"] | components["schemas"]["RealtimeServerEventConversationItemInputAudioTranscriptionSegment"] | components["schemas"]["RealtimeServerEventMCPListToolsInProgress"] | components["schemas"]["RealtimeServerEventMCPListToolsCompleted"] | components["schemas"]["RealtimeServerEventMCPListToolsFailed"] | components["schemas"]["RealtimeServerEventResponseMCPCallArgumentsDelta"] | components["schemas"]["RealtimeServerEventResponseMCPCallArgumentsDone"] | components["schemas"]["RealtimeServerEventResponseMCPCallInProgress"] | components["schemas"]["RealtimeServerEventResponseMCPCallCompleted"] | components["schemas"]["RealtimeServerEventResponseMCPCallFailed"];
        RealtimeServerEventConversationCreated: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.created";
            conversation: {
                id?: string;
                object?: string;
            };
        };
        RealtimeServerEventConversationItemAdded: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.added";
            previous_item_id?: string | null;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventConversationItemCreated: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.created";
            previous_item_id?: string | null;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventConversationItemDeleted: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.deleted";
            item_id: string;
        };
        RealtimeServerEventConversationItemDone: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.done";
            previous_item_id?: string | null;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventConversationItemInputAudioTranscriptionCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.completed";
            item_id: string;
            content_index: number;
            transcript: string;
            languages?: components["schemas"]["TranscriptionLanguage"][];
            logprobs?: components["schemas"]["LogProbProperties"][] | null;
            usage: components["schemas"]["TranscriptTextUsageTokens"] | components["schemas"]["TranscriptTextUsageDuration"];
        };
        RealtimeServerEventConversationItemInputAudioTranscriptionDelta: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.delta";
            item_id: string;
            content_index?: number;
            delta?: string;
            logprobs?: components["schemas"]["LogProbProperties"][] | null;
        };
        RealtimeServerEventConversationItemInputAudioTranscriptionFailed: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.failed";
            item_id: string;
            content_index: number;
            error: {
                type?: string;
                code?: string;
                message?: string;
                param?: string;
            };
        };
        RealtimeServerEventConversationItemInputAudioTranscriptionSegment: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.input_audio_transcription.segment";
            item_id: string;
            content_index: number;
            text: string;
            id: string;
            speaker: string;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
        };
        RealtimeServerEventConversationItemRetrieved: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.retrieved";
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventConversationItemTruncated: {
            event_id: string;
            /** @enum {string} */
            type: "conversation.item.truncated";
            item_id: string;
            content_index: number;
            audio_end_ms: number;
        };
        RealtimeServerEventError: {
            event_id: string;
            /** @enum {string} */
            type: "error";
            error: {
                type: string;
                code?: string | null;
                message: string;
                param?: string | null;
                event_id?: string | null;
            };
        };
        RealtimeServerEventInputAudioBufferCleared: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.cleared";
        };
        RealtimeServerEventInputAudioBufferCommitted: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.committed";
            previous_item_id?: string | null;
            item_id: string;
        };
        RealtimeServerEventInputAudioBufferDtmfEventReceived: {
            /** @enum {string} */
            type: "input_audio_buffer.dtmf_event_received";
            event: string;
            received_at: number;
        };
        RealtimeServerEventInputAudioBufferSpeechStarted: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.speech_started";
            audio_start_ms: number;
            item_id: string;
        };
        RealtimeServerEventInputAudioBufferSpeechStopped: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.speech_stopped";
            audio_end_ms: number;
            item_id: string;
        };
        RealtimeServerEventInputAudioBufferTimeoutTriggered: {
            event_id: string;
            /** @enum {string} */
            type: "input_audio_buffer.timeout_triggered";
            audio_start_ms: number;
            audio_end_ms: number;
            item_id: string;
        };
        RealtimeServerEventMCPListToolsCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.completed";
            item_id: string;
        };
        RealtimeServerEventMCPListToolsFailed: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.failed";
            item_id: string;
        };
        RealtimeServerEventMCPListToolsInProgress: {
            event_id: string;
            /** @enum {string} */
            type: "mcp_list_tools.in_progress";
            item_id: string;
        };
        RealtimeServerEventOutputAudioBufferCleared: {
            event_id: string;
            /** @enum {string} */
            type: "output_audio_buffer.cleared";
            response_id: string;
        };
        RealtimeServerEventOutputAudioBufferStarted: {
            event_id: string;
            /** @enum {string} */
            type: "output_audio_buffer.started";
            response_id: string;
        };
        RealtimeServerEventOutputAudioBufferStopped: {
            event_id: string;
            /** @enum {string} */
            type: "output_audio_buffer.stopped";
            response_id: string;
        };
        RealtimeServerEventRateLimitsUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "rate_limits.updated";
            rate_limits: {
                /** @enum {string} */
                name?: "requests" | "tokens";
                limit?: number;
                remaining?: number;
                reset_seconds?: number;
            }[];
        };
        RealtimeServerEventResponseAudioDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeServerEventResponseAudioDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
        };
        RealtimeServerEventResponseAudioTranscriptDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio_transcript.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeServerEventResponseAudioTranscriptDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_audio_transcript.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            transcript: string;
        };
        RealtimeServerEventResponseContentPartAdded: {
            event_id: string;
            /** @enum {string} */
            type: "response.content_part.added";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            part: {
                /** @enum {string} */
                type?: "audio" | "text";
                text?: string;
                audio?: string;
                transcript?: string;
            };
        };
        RealtimeServerEventResponseContentPartDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.content_part.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            part: {
                /** @enum {string} */
                type?: "audio" | "text";
                text?: string;
                audio?: string;
                transcript?: string;
            };
        };
        RealtimeServerEventResponseCreated: {
            event_id: string;
            /** @enum {string} */
            type: "response.created";
            response: components["schemas"]["RealtimeResponse"];
        };
        RealtimeServerEventResponseDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.done";
            response: components["schemas"]["RealtimeResponse"];
        };
        RealtimeServerEventResponseFunctionCallArgumentsDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.function_call_arguments.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            call_id: string;
            delta: string;
        };
        RealtimeServerEventResponseFunctionCallArgumentsDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.function_call_arguments.done";
            response_id: string;
            item_id: string;
            output_index: number;
            call_id: string;
            name: string;
            arguments: string;
        };
        RealtimeServerEventResponseMCPCallArgumentsDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call_arguments.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            delta: string;
            obfuscation?: string | null;
        };
        RealtimeServerEventResponseMCPCallArgumentsDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call_arguments.done";
            response_id: string;
            item_id: string;
            output_index: number;
            arguments: string;
        };
        RealtimeServerEventResponseMCPCallCompleted: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.completed";
            output_index: number;
            item_id: string;
        };
        RealtimeServerEventResponseMCPCallFailed: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.failed";
            output_index: number;
            item_id: string;
        };
        RealtimeServerEventResponseMCPCallInProgress: {
            event_id: string;
            /** @enum {string} */
            type: "response.mcp_call.in_progress";
            output_index: number;
            item_id: string;
        };
        RealtimeServerEventResponseOutputItemAdded: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_item.added";
            response_id: string;
            output_index: number;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventResponseOutputItemDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_item.done";
            response_id: string;
            output_index: number;
            item: components["schemas"]["RealtimeConversationItem"];
        };
        RealtimeServerEventResponseTextDelta: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_text.delta";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
        };
        RealtimeServerEventResponseTextDone: {
            event_id: string;
            /** @enum {string} */
            type: "response.output_text.done";
            response_id: string;
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
        };
        RealtimeServerEventSessionCreated: {
            event_id: string;
            /** @enum {string} */
            type: "session.created";
            session: components["schemas"]["RealtimeSessionCreateResponseGA"] | components["schemas"]["RealtimeTranscriptionSessionCreateResponseGA"];
        };
        RealtimeServerEventSessionUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "session.updated";
            session: components["schemas"]["RealtimeSessionCreateResponseGA"] | components["schemas"]["RealtimeTranscriptionSessionCreateResponseGA"];
        };
        RealtimeServerEventTranscriptionSessionUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "transcription_session.updated";
            session: components["schemas"]["RealtimeTranscriptionSessionCreateResponse"];
        };
        RealtimeSession: {
            id?: string;
            /** @enum {string} */
            object?: "realtime.session";
            modalities?: unknown;
            model?: string | ("gpt-realtime" | "gpt-realtime-1.5" | "gpt-realtime-2025-08-28" | "gpt-4o-realtime-preview" | "gpt-4o-realtime-preview-2024-10-01" | "gpt-4o-realtime-preview-2024-12-17" | "gpt-4o-realtime-preview-2025-06-03" | "gpt-4o-mini-realtime-preview" | "gpt-4o-mini-realtime-preview-2024-12-17" | "gpt-realtime-mini" | "gpt-realtime-mini-2025-10-06" | "gpt-realtime-mini-2025-12-15" | "gpt-audio-1.5" | "gpt-audio-mini" | "gpt-audio-mini-2025-10-06" | "gpt-audio-mini-2025-12-15");
            instructions?: string;
            voice?: components["schemas"]["VoiceIdsShared"];
            /**
             * @default pcm16
             * @enum {string}
             */
            input_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
            /**
             * @default pcm16
             * @enum {string}
             */
            output_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
            input_audio_transcription?: components["schemas"]["AudioTranscriptionResponse"] | null;
            turn_detection?: components["schemas"]["RealtimeTurnDetection"];
            /** @default null */
            input_audio_noise_reduction?: {
                type?: components["schemas"]["NoiseReductionType"];
            };
            /** @default 1 */
            speed?: number;
            tracing?: ("auto" | {
                workflow_name?: string;
                group_id?: string;
                metadata?: Record<string, never>;
            }) | null;
            tools?: components["schemas"]["RealtimeFunctionTool"][];
            /** @default auto */
            tool_choice?: string;
            /** @default 0.8 */
            temperature?: number;
            max_response_output_tokens?: number | "inf";
            /** Format: unixtime */
            expires_at?: number;
            prompt?: components["schemas"]["Prompt"] | null;
            include?: "item.input_audio_transcription.logprobs"[] | null;
        };
        RealtimeSessionCreateRequest: {
            client_secret: {
                value: string;
                /** Format: unixtime */
                expires_at: number;
            };
            modalities?: unknown;
            instructions?: string;
            voice?: components["schemas"]["VoiceIdsOrCustomVoice"];
            input_audio_format?: string;
            output_audio_format?: string;
            input_audio_transcription?: {
                model?: string;
            };
            /** @default 1 */
            speed?: number;
            tracing?: "auto" | {
                workflow_name?: string;
                group_id?: string;
                metadata?: Record<string, never>;
            };
            turn_detection?: {
                type?: string;
                threshold?: number;
                prefix_padding_ms?: number;
                silence_duration_ms?: number;
            };
            tools?: {
                /** @enum {string} */
                type?: "function";
                name?: string;
                description?: string;
                parameters?: Record<string, never>;
            }[];
            tool_choice?: string;
            temperature?: number;
            max_response_output_tokens?: number | "inf";
            truncation?: components["schemas"]["RealtimeTruncation"];
            prompt?: components["schemas"]["Prompt"];
        };
        RealtimeSessionCreateRequestGA: {
            /** @enum {string} */
            type: "realtime";
            /**
             * @default [
             *       "audio"
             *     ]
             */
            output_modalities?: ("text" | "audio")[];
            model?: string | ("gpt-realtime" | "gpt-realtime-1.5" | "gpt-realtime-2" | "gpt-realtime-2.1" | "gpt-realtime-2.1-mini" | "gpt-realtime-2025-08-28" | "gpt-4o-realtime-preview" | "gpt-4o-realtime-preview-2024-10-01" | "gpt-4o-realtime-preview-2024-12-17" | "gpt-4o-realtime-preview-2025-06-03" | "gpt-4o-mini-realtime-preview" | "gpt-4o-mini-realtime-preview-2024-12-17" | "gpt-realtime-mini" | "gpt-realtime-mini-2025-10-06" | "gpt-realtime-mini-2025-12-15" | "gpt-audio-1.5" | "gpt-audio-mini" | "gpt-audio-mini-2025-10-06" | "gpt-audio-mini-2025-12-15");
            instructions?: string;
            audio?: {
                input?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    transcription?: components["schemas"]["AudioTranscription"];
                    /** @default null */
                    noise_reduction?: {
                        type?: components["schemas"]["NoiseReductionType"];
                    };
                    turn_detection?: components["schemas"]["RealtimeTurnDetection"];
                };
                output?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    /** @default alloy */
                    voice?: components["schemas"]["VoiceIdsOrCustomVoice"];
                    /** @default 1 */
                    speed?: number;
                };
            };
            include?: "item.input_audio_transcription.logprobs"[];
            /** @default null */
            tracing?: ("auto" | {
                workflow_name?: string;
                group_id?: string;
                metadata?: Record<string, never>;
            }) | null;
            tools?: (components["schemas"]["RealtimeFunctionTool"] | components["schemas"]["MCPTool"])[];
            /** @default auto */
            tool_choice?: components["schemas"]["ToolChoiceOptions"] | components["schemas"]["ToolChoiceFunction"] | components["schemas"]["ToolChoiceMCP"];
            parallel_tool_calls?: boolean;
            reasoning?: components["schemas"]["RealtimeReasoning"];
            max_output_tokens?: number | "inf";
            truncation?: components["schemas"]["RealtimeTruncation"];
            prompt?: components["schemas"]["Prompt"];
        };
        RealtimeSessionCreateResponse: {
            id?: string;
            object?: string;
            /** Format: unixtime */
            expires_at?: number;
            include?: "item.input_audio_transcription.logprobs"[];
            model?: string;
            output_modalities?: unknown;
            instructions?: string;
            audio?: {
                input?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    transcription?: components["schemas"]["AudioTranscriptionResponse"];
                    noise_reduction?: {
                        type?: components["schemas"]["NoiseReductionType"];
                    };
                    turn_detection?: {
                        type?: string;
                        threshold?: number;
                        prefix_padding_ms?: number;
                        silence_duration_ms?: number;
                    };
                };
                output?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    voice?: components["schemas"]["VoiceIdsShared"];
                    speed?: number;
                };
            };
            tracing?: "auto" | {
                workflow_name?: string;
                group_id?: string;
                metadata?: Record<string, never>;
            };
            turn_detection?: {
                type?: string;
                threshold?: number;
                prefix_padding_ms?: number;
                silence_duration_ms?: number;
            };
            tools?: components["schemas"]["RealtimeFunctionTool"][];
            tool_choice?: string;
            max_output_tokens?: number | "inf";
        };
        RealtimeSessionCreateResponseGA: {
            /** @enum {string} */
            type: "realtime";
            id: string;
            /** @enum {string} */
            object: "realtime.session";
            /** Format: unixtime */
            expires_at?: number;
            /**
             * @default [
             *       "audio"
             *     ]
             */
            output_modalities?: ("text" | "audio")[];
            model?: string | ("gpt-realtime" | "gpt-realtime-1.5" | "gpt-realtime-2" | "gpt-realtime-2.1" | "gpt-realtime-2.1-mini" | "gpt-realtime-2025-08-28" | "gpt-4o-realtime-preview" | "gpt-4o-realtime-preview-2024-10-01" | "gpt-4o-realtime-preview-2024-12-17" | "gpt-4o-realtime-preview-2025-06-03" | "gpt-4o-mini-realtime-preview" | "gpt-4o-mini-realtime-preview-2024-12-17" | "gpt-realtime-mini" | "gpt-realtime-mini-2025-10-06" | "gpt-realtime-mini-2025-12-15" | "gpt-audio-1.5" | "gpt-audio-mini" | "gpt-audio-mini-2025-10-06" | "gpt-audio-mini-2025-12-15");
            instructions?: string;
            audio?: {
                input?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    transcription?: components["schemas"]["AudioTranscriptionResponse"];
                    /** @default null */
                    noise_reduction?: {
                        type?: components["schemas"]["NoiseReductionType"];
                    };
                    turn_detection?: components["schemas"]["RealtimeTurnDetection"];
                };
                output?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    /** @default alloy */
                    voice?: components["schemas"]["VoiceIdsShared"];
                    /** @default 1 */
                    speed?: number;
                };
            };
            include?: "item.input_audio_transcription.logprobs"[];
            tracing?: ("auto" | {
                workflow_name?: string;
                group_id?: string;
                metadata?: Record<string, never>;
            }) | null;
            tools?: (components["schemas"]["RealtimeFunctionTool"] | components["schemas"]["MCPTool"])[];
            /** @default auto */
            tool_choice?: components["schemas"]["ToolChoiceOptions"] | components["schemas"]["ToolChoiceFunction"] | components["schemas"]["ToolChoiceMCP"];
            reasoning?: components["schemas"]["RealtimeReasoning"];
            max_output_tokens?: number | "inf";
            truncation?: components["schemas"]["RealtimeTruncation"];
            prompt?: components["schemas"]["Prompt"];
        };
        RealtimeTranscriptionSessionCreateRequest: {
            turn_detection?: {
                /** @enum {string} */
                type?: "server_vad";
                threshold?: number;
                prefix_padding_ms?: number;
                silence_duration_ms?: number;
            };
            /** @default null */
            input_audio_noise_reduction?: {
                type?: components["schemas"]["NoiseReductionType"];
            };
            /**
             * @default pcm16
             * @enum {string}
             */
            input_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
            input_audio_transcription?: components["schemas"]["AudioTranscription"];
            include?: "item.input_audio_transcription.logprobs"[];
        };
        RealtimeTranscriptionSessionCreateRequestGA: {
            /** @enum {string} */
            type: "transcription";
            audio?: {
                input?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    transcription?: components["schemas"]["AudioTranscription"];
                    /** @default null */
                    noise_reduction?: {
                        type?: components["schemas"]["NoiseReductionType"];
                    };
                    turn_detection?: components["schemas"]["RealtimeTurnDetection"];
                };
            };
            include?: "item.input_audio_transcription.logprobs"[];
        };
        RealtimeTranscriptionSessionCreateResponse: {
            client_secret: {
                value: string;
                /** Format: unixtime */
                expires_at: number;
            };
            modalities?: unknown;
            input_audio_format?: string;
            input_audio_transcription?: components["schemas"]["AudioTranscriptionResponse"];
            turn_detection?: {
                type?: string;
                threshold?: number;
                prefix_padding_ms?: number;
                silence_duration_ms?: number;
            };
        };
        RealtimeTranscriptionSessionCreateResponseGA: {
            /** @enum {string} */
            type: "transcription";
            id: string;
            object: string;
            /** Format: unixtime */
            expires_at?: number;
            include?: "item.input_audio_transcription.logprobs"[];
            audio?: {
                input?: {
                    format?: components["schemas"]["RealtimeAudioFormats"];
                    transcription?: components["schemas"]["AudioTranscriptionResponse"];
                    noise_reduction?: {
                        type?: components["schemas"]["NoiseReductionType"];
                    };
                    turn_detection?: {
                        type?: string;
                        threshold?: number;
                        prefix_padding_ms?: number;
                        silence_duration_ms?: number;
                    } | null;
                };
            };
        };
        RealtimeTranslationClientEvent: components["schemas"]["RealtimeTranslationClientEventSessionUpdate"] | components["schemas"]["RealtimeTranslationClientEventInputAudioBufferAppend"] | components["schemas"]["RealtimeTranslationClientEventSessionClose"];
        RealtimeTranslationClientEventInputAudioBufferAppend: {
            event_id?: string;
            /** @enum {string} */
            type: "session.input_audio_buffer.append";
            audio: string;
        };
        RealtimeTranslationClientEventSessionClose: {
            event_id?: string;
            /** @enum {string} */
            type: "session.close";
        };
        RealtimeTranslationClientEventSessionUpdate: {
            event_id?: string;
            /** @enum {string} */
            type: "session.update";
            session: components["schemas"]["RealtimeTranslationSessionUpdateRequest"];
        };
        RealtimeTranslationClientSecretCreateRequest: {
            expires_after?: {
                /**
                 * @default created_at
                 * @enum {string}
                 */
                anchor?: "created_at";
                /**
                 * Format: int64
                 * @default 600
                 */
                seconds?: number;
            };
            session: components["schemas"]["RealtimeTranslationSessionCreateRequest"];
        };
        RealtimeTranslationClientSecretCreateResponse: {
            value: string;
            /** Format: unixtime */
            expires_at: number;
            session: components["schemas"]["RealtimeTranslationSession"];
        };
        RealtimeTranslationServerEvent: components["schemas"]["RealtimeServerEventError"] | components["schemas"]["RealtimeTranslationServerEventSessionCreated"] | components["schemas"]["RealtimeTranslationServerEventSessionUpdated"] | components["schemas"]["RealtimeTranslationServerEventSessionClosed"] | components["schemas"]["RealtimeTranslationServerEventSessionInputTranscriptDelta"] | components["schemas"]["RealtimeTranslationServerEventSessionOutputTranscriptDelta"] | components["schemas"]["RealtimeTranslationServerEventSessionOutputAudioDelta"];
        RealtimeTranslationServerEventSessionClosed: {
            event_id: string;
            /** @enum {string} */
            type: "session.closed";
        };
        RealtimeTranslationServerEventSessionCreated: {
            event_id: string;
            /** @enum {string} */
            type: "session.created";
            session: components["schemas"]["RealtimeTranslationSession"];
        };
        RealtimeTranslationServerEventSessionInputTranscriptDelta: {
            event_id: string;
            /** @enum {string} */
            type: "session.input_transcript.delta";
            delta: string;
            elapsed_ms?: number | null;
        };
        RealtimeTranslationServerEventSessionOutputAudioDelta: {
            event_id: string;
            /** @enum {string} */
            type: "session.output_audio.delta";
            delta: string;
            /** @default 24000 */
            sample_rate?: number;
            /** @default 1 */
            channels?: number;
            /** @enum {string} */
            format?: "pcm16";
            elapsed_ms?: number | null;
        };
        RealtimeTranslationServerEventSessionOutputTranscriptDelta: {
            event_id: string;
            /** @enum {string} */
            type: "session.output_transcript.delta";
            delta: string;
            elapsed_ms?: number | null;
        };
        RealtimeTranslationServerEventSessionUpdated: {
            event_id: string;
            /** @enum {string} */
            type: "session.updated";
            session: components["schemas"]["RealtimeTranslationSession"];
        };
        RealtimeTranslationSession: {
            id: string;
            /** @enum {string} */
            type: "translation";
            /** Format: unixtime */
            expires_at: number;
            model: string;
            audio: {
                input?: {
                    transcription?: {
                        model: string;
                    } | null;
                    noise_reduction?: {
                        type: components["schemas"]["NoiseReductionType"];
                    } | null;
                };
                output?: {
                    language?: string;
                };
            };
        };
        RealtimeTranslationSessionCreateRequest: {
            model: string;
            audio?: {
                input?: {
                    transcription?: {
                        model: string;
                    } | null;
                    noise_reduction?: {
                        type: components["schemas"]["NoiseReductionType"];
                    } | null;
                };
                output?: {
                    language?: string;
                };
            };
        };
        RealtimeTranslationSessionUpdateRequest: {
            audio?: {
                input?: {
                    transcription?: {
                        model: string;
                    } | null;
                    noise_reduction?: {
                        type: components["schemas"]["NoiseReductionType"];
                    } | null;
                };
                output?: {
                    language?: string;
                };
            };
        };
        RealtimeTruncation: ("auto" | "disabled") | {
            /** @enum {string} */
            type: "retention_ratio";
            retention_ratio: number;
            token_limits?: {
                post_instructions?: number;
            };
        };
        RealtimeTurnDetection: ({
            /**
             * @default server_vad
             * @constant
             */
            type: "server_vad";
            threshold?: number;
            prefix_padding_ms?: number;
            silence_duration_ms?: number;
            /** @default true */
            create_response?: boolean;
            /** @default true */
            interrupt_response?: boolean;
            idle_timeout_ms?: number | null;
        } | {
            /** @constant */
            type: "semantic_vad";
            /**
             * @default auto
             * @enum {string}
             */
            eagerness?: "low" | "medium" | "high" | "auto";
            /** @default true */
            create_response?: boolean;
            /** @default true */
            interrupt_response?: boolean;
        }) | null;
        Reasoning: {
            mode?: components["schemas"]["ReasoningModeEnum"];
            effort?: components["schemas"]["ReasoningEffort"];
            summary?: ("auto" | "concise" | "detailed") | null;
            context?: ("auto" | "current_turn" | "all_turns") | null;
            generate_summary?: ("auto" | "concise" | "detailed") | null;
        };
        ReasoningEffort: ("none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max") | null;
        ReasoningItem: {
            /** @enum {string} */
            type: "reasoning";
            id: string;
            encrypted_content?: string | null;
            summary: components["schemas"]["SummaryTextContent"][];
            content?: components["schemas"]["ReasoningTextContent"][];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        Response: components["schemas"]["ModelResponseProperties"] & components["schemas"]["ResponseProperties"] & {
            service_tier?: components["schemas"]["ServiceTierResponses"];
            truncation?: ("auto" | "disabled") | null;
            id: string;
            /** @enum {string} */
            object: "response";
            /** @enum {string} */
            status?: "completed" | "failed" | "in_progress" | "cancelled" | "queued" | "incomplete";
            /** Format: unixtime */
            created_at: number;
            completed_at?: number | null;
            error: components["schemas"]["ResponseError"];
            incomplete_details: {
                /** @enum {string} */
                reason?: "max_output_tokens" | "content_filter";
            } | null;
            output: components["schemas"]["OutputItem"][];
            reasoning?: components["schemas"]["Reasoning"] | null;
            instructions: (string | components["schemas"]["InputItem"][]) | null;
            output_text?: string | null;
            usage?: components["schemas"]["ResponseUsage"];
            prompt_cache_options?: components["schemas"]["PromptCacheOptions"];
            moderation?: components["schemas"]["Moderation"] | null;
            /** @default true */
            parallel_tool_calls: boolean;
            conversation?: components["schemas"]["ResponseConversation"] | null;
            max_output_tokens?: number | null;
        };
        ResponseAudioDeltaEvent: {
            /** @enum {string} */
            type: "response.audio.delta";
            sequence_number: number;
            delta: string;
        };
        ResponseAudioDoneEvent: {
            /** @enum {string} */
            type: "response.audio.done";
            sequence_number: number;
        };
        ResponseAudioTranscriptDeltaEvent: {
            /** @enum {string} */
            type: "response.audio.transcript.delta";
            delta: string;
            sequence_number: number;
        };
        ResponseAudioTranscriptDoneEvent: {
            /** @enum {string} */
            type: "response.audio.transcript.done";
            sequence_number: number;
        };
        ResponseCodeInterpreterCallCodeDeltaEvent: {
            /** @enum {string} */
            type: "response.code_interpreter_call_code.delta";
            output_index: number;
            item_id: string;
            delta: string;
            sequence_number: number;
        };
        ResponseCodeInterpreterCallCodeDoneEvent: {
            /** @enum {string} */
            type: "response.code_interpreter_call_code.done";
            output_index: number;
            item_id: string;
            code: string;
            sequence_number: number;
        };
        ResponseCodeInterpreterCallCompletedEvent: {
            /** @enum {string} */
            type: "response.code_interpreter_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseCodeInterpreterCallInProgressEvent: {
            /** @enum {string} */
            type: "response.code_interpreter_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseCodeInterpreterCallInterpretingEvent: {
            /** @enum {string} */
            type: "response.code_interpreter_call.interpreting";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseCompletedEvent: {
            /** @enum {string} */
            type: "response.completed";
            response: components["schemas"]["Response"];
            sequence_number: number;
        };
        ResponseContentPartAddedEvent: {
            /** @enum {string} */
            type: "response.content_part.added";
            item_id: string;
            output_index: number;
            content_index: number;
            part: components["schemas"]["OutputContent"];
            sequence_number: number;
        };
        ResponseContentPartDoneEvent: {
            /** @enum {string} */
            type: "response.content_part.done";
            item_id: string;
            output_index: number;
            content_index: number;
            sequence_number: number;
            part: components["schemas"]["OutputContent"];
        };
        ResponseCreatedEvent: {
            /** @enum {string} */
            type: "response.created";
            response: components["schemas"]["Response"];
            sequence_number: number;
        };
        ResponseCustomToolCallInputDeltaEvent: {
            /** @enum {string} */
            type: "response.custom_tool_call_input.delta";
            sequence_number: number;
            output_index: number;
            item_id: string;
            delta: string;
        };
        ResponseCustomToolCallInputDoneEvent: {
            /** @enum {string} */
            type: "response.custom_tool_call_input.done";
            sequence_number: number;
            output_index: number;
            item_id: string;
            input: string;
        };
        ResponseError: {
            code: components["schemas"]["ResponseErrorCode"];
            message: string;
        } | null;
        /** @enum {string} */
        ResponseErrorCode: "server_error" | "rate_limit_exceeded" | "invalid_prompt" | "data_residency_mismatch" | "bio_policy" | "vector_store_timeout" | "invalid_image" | "invalid_image_format" | "invalid_base64_image" | "invalid_image_url" | "image_too_large" | "image_too_small" | "image_parse_error" | "image_content_policy_violation" | "invalid_image_mode" | "image_file_too_large" | "unsupported_image_media_type" | "empty_image_file" | "failed_to_download_image" | "image_file_not_found";
        ResponseErrorEvent: {
            /** @enum {string} */
            type: "error";
            code: string | null;
            message: string;
            param: string | null;
            sequence_number: number;
        };
        ResponseFailedEvent: {
            /** @enum {string} */
            type: "response.failed";
            sequence_number: number;
            response: components["schemas"]["Response"];
        };
        ResponseFileSearchCallCompletedEvent: {
            /** @enum {string} */
            type: "response.file_search_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseFileSearchCallInProgressEvent: {
            /** @enum {string} */
            type: "response.file_search_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseFileSearchCallSearchingEvent: {
            /** @enum {string} */
            type: "response.file_search_call.searching";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseFormatJsonObject: {
            /** @enum {string} */
            type: "json_object";
            /** @description The schema that the answer follows, as at llama.cpp and Together. */
            schema?: Record<string, never> | null;
        };
        ResponseFormatJsonSchema: {
            /** @enum {string} */
            type: "json_schema";
            json_schema: {
                description?: string;
                name: string;
                schema?: components["schemas"]["ResponseFormatJsonSchemaSchema"];
                strict?: boolean | null;
            };
        };
        ResponseFormatJsonSchemaSchema: {
            [key: string]: unknown;
        };
        ResponseFormatText: {
            /** @enum {string} */
            type: "text";
        };
        ResponseFormatTextGrammar: {
            /** @enum {string} */
            type: "grammar";
            grammar: string;
        };
        ResponseFormatTextPython: {
            /** @enum {string} */
            type: "python";
        };
        ResponseFunctionCallArgumentsDeltaEvent: {
            /** @enum {string} */
            type: "response.function_call_arguments.delta";
            item_id: string;
            output_index: number;
            sequence_number: number;
            delta: string;
        };
        ResponseFunctionCallArgumentsDoneEvent: {
            /** @enum {string} */
            type: "response.function_call_arguments.done";
            item_id: string;
            name: string;
            output_index: number;
            sequence_number: number;
            arguments: string;
        };
        ResponseImageGenCallCompletedEvent: {
            /** @enum {string} */
            type: "response.image_generation_call.completed";
            output_index: number;
            sequence_number: number;
            item_id: string;
        };
        ResponseImageGenCallGeneratingEvent: {
            /** @enum {string} */
            type: "response.image_generation_call.generating";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseImageGenCallInProgressEvent: {
            /** @enum {string} */
            type: "response.image_generation_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseImageGenCallPartialImageEvent: {
            /** @enum {string} */
            type: "response.image_generation_call.partial_image";
            output_index: number;
            item_id: string;
            sequence_number: number;
            partial_image_index: number;
            partial_image_b64: string;
            size?: string;
            quality?: string;
            background?: string;
            output_format?: string;
        };
        ResponseInProgressEvent: {
            /** @enum {string} */
            type: "response.in_progress";
            response: components["schemas"]["Response"];
            sequence_number: number;
        };
        ResponseIncompleteEvent: {
            /** @enum {string} */
            type: "response.incomplete";
            response: components["schemas"]["Response"];
            sequence_number: number;
        };
        ResponseItemList: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["ItemResource"][];
            has_more: boolean;
            first_id: string;
            last_id: string;
        };
        ResponseLogProb: {
            token: string;
            logprob: number;
            top_logprobs?: {
                token?: string;
                logprob?: number;
            }[];
        };
        ResponseMCPCallArgumentsDeltaEvent: {
            /** @enum {string} */
            type: "response.mcp_call_arguments.delta";
            output_index: number;
            item_id: string;
            delta: string;
            sequence_number: number;
        };
        ResponseMCPCallArgumentsDoneEvent: {
            /** @enum {string} */
            type: "response.mcp_call_arguments.done";
            output_index: number;
            item_id: string;
            arguments: string;
            sequence_number: number;
        };
        ResponseMCPCallCompletedEvent: {
            /** @enum {string} */
            type: "response.mcp_call.completed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        ResponseMCPCallFailedEvent: {
            /** @enum {string} */
            type: "response.mcp_call.failed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        ResponseMCPCallInProgressEvent: {
            /** @enum {string} */
            type: "response.mcp_call.in_progress";
            sequence_number: number;
            output_index: number;
            item_id: string;
        };
        ResponseMCPListToolsCompletedEvent: {
            /** @enum {string} */
            type: "response.mcp_list_tools.completed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        ResponseMCPListToolsFailedEvent: {
            /** @enum {string} */
            type: "response.mcp_list_tools.failed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        ResponseMCPListToolsInProgressEvent: {
            /** @enum {string} */
            type: "response.mcp_list_tools.in_progress";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        ResponseModalities: ("text" | "audio")[] | null;
        ResponseOutputItemAddedEvent: {
            /** @enum {string} */
            type: "response.output_item.added";
            output_index: number;
            sequence_number: number;
            item: components["schemas"]["OutputItem"];
        };
        ResponseOutputItemDoneEvent: {
            /** @enum {string} */
            type: "response.output_item.done";
            output_index: number;
            sequence_number: number;
            item: components["schemas"]["OutputItem"];
        };
        ResponseOutputTextAnnotationAddedEvent: {
            /** @enum {string} */
            type: "response.output_text.annotation.added";
            item_id: string;
            output_index: number;
            content_index: number;
            annotation_index: number;
            sequence_number: number;
            annotation: components["schemas"]["Annotation"] | null;
        };
        ResponsePromptVariables: {
            [key: string]: string | components["schemas"]["InputTextContent"] | components["schemas"]["InputImageContent"] | components["schemas"]["InputFileContent"];
        } | null;
        ResponseProperties: {
            previous_response_id?: string | null;
            model?: components["schemas"]["ModelIdsResponses"];
            background?: boolean | null;
            max_tool_calls?: number | null;
            text?: components["schemas"]["ResponseTextParam"];
            tools?: components["schemas"]["ToolsArray"];
            tool_choice?: components["schemas"]["ToolChoiceParam"];
            prompt?: components["schemas"]["Prompt"];
        };
        ResponseQueuedEvent: {
            /** @enum {string} */
            type: "response.queued";
            response: components["schemas"]["Response"];
            sequence_number: number;
        };
        ResponseReasoningSummaryPartAddedEvent: {
            /** @enum {string} */
            type: "response.reasoning_summary_part.added";
            item_id: string;
            output_index: number;
            summary_index: number;
            sequence_number: number;
            part: {
                /** @enum {string} */
                type: "summary_text";
                text: string;
            };
        };
        ResponseReasoningSummaryPartDoneEvent: {
            /** @enum {string} */
            type: "response.reasoning_summary_part.done";
            item_id: string;
            output_index: number;
            summary_index: number;
            /** @enum {string} */
            status?: "incomplete";
            sequence_number: number;
            part: {
                /** @enum {string} */
                type: "summary_text";
                text: string;
            };
        };
        ResponseReasoningSummaryTextDeltaEvent: {
            /** @enum {string} */
            type: "response.reasoning_summary_text.delta";
            item_id: string;
            output_index: number;
            summary_index: number;
            delta: string;
            sequence_number: number;
        };
        ResponseReasoningSummaryTextDoneEvent: {
            /** @enum {string} */
            type: "response.reasoning_summary_text.done";
            item_id: string;
            output_index: number;
            summary_index: number;
            text: string;
            sequence_number: number;
        };
        ResponseReasoningTextDeltaEvent: {
            /** @enum {string} */
            type: "response.reasoning_text.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
        };
        ResponseReasoningTextDoneEvent: {
            /** @enum {string} */
            type: "response.reasoning_text.done";
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
            sequence_number: number;
        };
        ResponseRefusalDeltaEvent: {
            /** @enum {string} */
            type: "response.refusal.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
        };
        ResponseRefusalDoneEvent: {
            /** @enum {string} */
            type: "response.refusal.done";
            item_id: string;
            output_index: number;
            content_index: number;
            refusal: string;
            sequence_number: number;
        };
        ResponseStreamEvent: components["schemas"]["ResponseAudioDeltaEvent"] | components["schemas"]["ResponseAudioDoneEvent"] | components["schemas"]["ResponseAudioTranscriptDeltaEvent"] | components["schemas"]["ResponseAudioTranscriptDoneEvent"] | components["schemas"]["ResponseCodeInterpreterCallCodeDeltaEvent"] | components["schemas"]["ResponseCodeInterpreterCallCodeDoneEvent"] | components["schemas"]["ResponseCodeInterpreterCallCompletedEvent"] | components["schemas"]["ResponseCodeInterpreterCallInProgressEvent"] | components["schemas"]["ResponseCodeInterpreterCallInterpretingEvent"] | components["schemas"]["ResponseCompletedEvent"] | components["schemas"]["ResponseContentPartAddedEvent"] | components["schemas"]["ResponseContentPartDoneEvent"] | components["schemas"]["ResponseCreatedEvent"] | components["schemas"]["ResponseErrorEvent"] | components["schemas"]["ResponseFileSearchCallCompletedEvent"] | components["schemas"]["ResponseFileSearchCallInProgressEvent"] | components["schemas"]["ResponseFileSearchCallSearchingEvent"] | components["schemas"]["ResponseFunctionCallArgumentsDeltaEvent"] | components["schemas"]["ResponseFunctionCallArgumentsDoneEvent"] | components["schemas"]["ResponseShellCallCommandAddedStreamingEvent"] | components["schemas"]["ResponseShellCallCommandDeltaStreamingEvent"] | components["schemas"]["ResponseShellCallCommandDoneStreamingEvent"] | components["schemas"]["ResponseShellCallOutputContentDeltaStreamingEvent"] | components["schemas"]["ResponseShellCallOutputContentDoneStreamingEvent"] | components["schemas"]["ResponseInProgressEvent"] | components["schemas"]["ResponseFailedEvent"] | components["schemas"]["ResponseIncompleteEvent"] | components["schemas"]["ResponseOutputItemAddedEvent"] | components["schemas"]["ResponseOutputItemDoneEvent"] | components["schemas"]["ResponseReasoningSummaryPartAddedEvent"] | components["schemas"]["ResponseReasoningSummaryPartDoneEvent"] | components["schemas"]["ResponseReasoningSummaryTextDeltaEvent"] | components["schemas"]["ResponseReasoningSummaryTextDoneEvent"] | components["schemas"]["ResponseReasoningTextDeltaEvent"] | components["schemas"]["ResponseReasoningTextDoneEvent"] | components["schemas"]["ResponseRefusalDeltaEvent"] | components["schemas"]["ResponseRefusalDoneEvent"] | components["schemas"]["ResponseTextDeltaEvent"] | components["schemas"]["ResponseTextDoneEvent"] | components["schemas"]["ResponseWebSearchCallCompletedEvent"] | components["schemas"]["ResponseWebSearchCallInProgressEvent"] | components["schemas"]["ResponseWebSearchCallSearchingEvent"] | components["schemas"]["ResponseImageGenCallCompletedEvent"] | components["schemas"]["ResponseImageGenCallGeneratingEvent"] | components["schemas"]["ResponseImageGenCallInProgressEvent"] | components["schemas"]["ResponseImageGenCallPartialImageEvent"] | components["schemas"]["ResponseMCPCallArgumentsDeltaEvent"] | components["schemas"]["ResponseMCPCallArgumentsDoneEvent"] | components["schemas"]["ResponseMCPCallCompletedEvent"] | components["schemas"]["ResponseMCPCallFailedEvent"] | components["schemas"]["ResponseMCPCallInProgressEvent"] | components["schemas"]["ResponseMCPListToolsCompletedEvent"] | components["schemas"]["ResponseMCPListToolsFailedEvent"] | components["schemas"]["ResponseMCPListToolsInProgressEvent"] | components["schemas"]["ResponseOutputTextAnnotationAddedEvent"] | components["schemas"]["ResponseQueuedEvent"] | components["schemas"]["ResponseCustomToolCallInputDeltaEvent"] | components["schemas"]["ResponseCustomToolCallInputDoneEvent"];
        ResponseStreamOptions: {
            include_obfuscation?: boolean;
        } | null;
        ResponseTextDeltaEvent: {
            /** @enum {string} */
            type: "response.output_text.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
            logprobs: components["schemas"]["ResponseLogProb"][];
        };
        ResponseTextDoneEvent: {
            /** @enum {string} */
            type: "response.output_text.done";
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
            sequence_number: number;
            logprobs: components["schemas"]["ResponseLogProb"][];
        };
        ResponseTextParam: {
            format?: components["schemas"]["TextResponseFormatConfiguration"];
            verbosity?: components["schemas"]["Verbosity"];
        };
        ResponseUsage: {
            input_tokens: number;
            input_tokens_details: {
                cached_tokens: number;
                cache_write_tokens: number;
            };
            output_tokens: number;
            output_tokens_details: {
                reasoning_tokens: number;
            };
            total_tokens: number;
        };
        ResponseWebSearchCallCompletedEvent: {
            /** @enum {string} */
            type: "response.web_search_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseWebSearchCallInProgressEvent: {
            /** @enum {string} */
            type: "response.web_search_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseWebSearchCallSearchingEvent: {
            /** @enum {string} */
            type: "response.web_search_call.searching";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        ResponseWsError: {
            /** @enum {string} */
            type: "error";
            status?: number;
            sequence_number?: number;
            error: components["schemas"]["ErrorPayload"];
            stream_id?: string;
        };
        ResponsesClientEvent: components["schemas"]["ResponsesClientEventResponseCreate"];
        ResponsesClientEventResponseCreate: {
            /** @enum {string} */
            type: "response.create";
            stream_id?: string;
        } & components["schemas"]["CreateResponse"];
        ResponsesServerEvent: (components["schemas"]["ResponseAudioDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseAudioDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseAudioTranscriptDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseAudioTranscriptDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCodeInterpreterCallCodeDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCodeInterpreterCallCodeDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCodeInterpreterCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCodeInterpreterCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCodeInterpreterCallInterpretingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseContentPartAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseContentPartDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCreatedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFileSearchCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFileSearchCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFileSearchCallSearchingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFunctionCallArgumentsDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFunctionCallArgumentsDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseShellCallCommandAddedStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseShellCallCommandDeltaStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseShellCallCommandDoneStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseShellCallOutputContentDeltaStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseShellCallOutputContentDoneStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseIncompleteEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseOutputItemAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseOutputItemDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningSummaryPartAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningSummaryPartDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningSummaryTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningSummaryTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseReasoningTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseRefusalDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseRefusalDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseWebSearchCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseWebSearchCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseWebSearchCallSearchingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseImageGenCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseImageGenCallGeneratingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseImageGenCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseImageGenCallPartialImageEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPCallArgumentsDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPCallArgumentsDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPCallFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPListToolsCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPListToolsFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseMCPListToolsInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseOutputTextAnnotationAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseQueuedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCustomToolCallInputDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["ResponseCustomToolCallInputDoneEvent"] & {
            stream_id?: string;
        }) | components["schemas"]["ResponseWsError"];
        ResponsesWebSocketStreamEvent: (components["schemas"]["ResponseAudioDeltaEvent"] | components["schemas"]["ResponseAudioDoneEvent"] | components["schemas"]["ResponseAudioTranscriptDeltaEvent"] | components["schemas"]["ResponseAudioTranscriptDoneEvent"] | components["schemas"]["ResponseCodeInterpreterCallCodeDeltaEvent"] | components["schemas"]["ResponseCodeInterpreterCallCodeDoneEvent"] | components["schemas"]["ResponseCodeInterpreterCallCompletedEvent"] | components["schemas"]["ResponseCodeInterpreterCallInProgressEvent"] | components["schemas"]["ResponseCodeInterpreterCallInterpretingEvent"] | components["schemas"]["ResponseCompletedEvent"] | components["schemas"]["ResponseContentPartAddedEvent"] | components["schemas"]["ResponseContentPartDoneEvent"] | components["schemas"]["ResponseCreatedEvent"] | components["schemas"]["ResponseFileSearchCallCompletedEvent"] | components["schemas"]["ResponseFileSearchCallInProgressEvent"] | components["schemas"]["ResponseFileSearchCallSearchingEvent"] | components["schemas"]["ResponseFunctionCallArgumentsDeltaEvent"] | components["schemas"]["ResponseFunctionCallArgumentsDoneEvent"] | components["schemas"]["ResponseShellCallCommandAddedStreamingEvent"] | components["schemas"]["ResponseShellCallCommandDeltaStreamingEvent"] | components["schemas"]["ResponseShellCallCommandDoneStreamingEvent"] | components["schemas"]["ResponseShellCallOutputContentDeltaStreamingEvent"] | components["schemas"]["ResponseShellCallOutputContentDoneStreamingEvent"] | components["schemas"]["ResponseInProgressEvent"] | components["schemas"]["ResponseFailedEvent"] | components["schemas"]["ResponseIncompleteEvent"] | components["schemas"]["ResponseOutputItemAddedEvent"] | components["schemas"]["ResponseOutputItemDoneEvent"] | components["schemas"]["ResponseReasoningSummaryPartAddedEvent"] | components["schemas"]["ResponseReasoningSummaryPartDoneEvent"] | components["schemas"]["ResponseReasoningSummaryTextDeltaEvent"] | components["schemas"]["ResponseReasoningSummaryTextDoneEvent"] | components["schemas"]["ResponseReasoningTextDeltaEvent"] | components["schemas"]["ResponseReasoningTextDoneEvent"] | components["schemas"]["ResponseRefusalDeltaEvent"] | components["schemas"]["ResponseRefusalDoneEvent"] | components["schemas"]["ResponseTextDeltaEvent"] | components["schemas"]["ResponseTextDoneEvent"] | components["schemas"]["ResponseWebSearchCallCompletedEvent"] | components["schemas"]["ResponseWebSearchCallInProgressEvent"] | components["schemas"]["ResponseWebSearchCallSearchingEvent"] | components["schemas"]["ResponseImageGenCallCompletedEvent"] | components["schemas"]["ResponseImageGenCallGeneratingEvent"] | components["schemas"]["ResponseImageGenCallInProgressEvent"] | components["schemas"]["ResponseImageGenCallPartialImageEvent"] | components["schemas"]["ResponseMCPCallArgumentsDeltaEvent"] | components["schemas"]["ResponseMCPCallArgumentsDoneEvent"] | components["schemas"]["ResponseMCPCallCompletedEvent"] | components["schemas"]["ResponseMCPCallFailedEvent"] | components["schemas"]["ResponseMCPCallInProgressEvent"] | components["schemas"]["ResponseMCPListToolsCompletedEvent"] | components["schemas"]["ResponseMCPListToolsFailedEvent"] | components["schemas"]["ResponseMCPListToolsInProgressEvent"] | components["schemas"]["ResponseOutputTextAnnotationAddedEvent"] | components["schemas"]["ResponseQueuedEvent"] | components["schemas"]["ResponseCustomToolCallInputDeltaEvent"] | components["schemas"]["ResponseCustomToolCallInputDoneEvent"]) & {
            stream_id?: string;
        };
        Role: {
            /** @enum {string} */
            object: "role";
            id: string;
            name: string;
            description: string | null;
            permissions: string[];
            resource_type: string;
            predefined_role: boolean;
        };
        RoleDeletedResource: {
            /** @enum {string} */
            object: "role.deleted";
            id: string;
            deleted: boolean;
        };
        RoleListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["AssignedRoleDetails"][];
            has_more: boolean;
            next: string | null;
        };
        RunCompletionUsage: {
            completion_tokens: number;
            prompt_tokens: number;
            total_tokens: number;
        } | null;
        RunGraderRequest: {
            grader: components["schemas"]["GraderStringCheck"] | components["schemas"]["GraderTextSimilarity"] | components["schemas"]["GraderPython"] | components["schemas"]["GraderScoreModel"] | components["schemas"]["GraderMulti"];
            item?: Record<string, never>;
            model_sample: string;
        };
        RunGraderResponse: {
            reward: number;
            metadata: {
                name: string;
                type: string;
                errors: {
                    formula_parse_error: boolean;
                    sample_parse_error: boolean;
                    truncated_observation_error: boolean;
                    unresponsive_reward_error: boolean;
                    invalid_variable_error: boolean;
                    other_error: boolean;
                    python_grader_server_error: boolean;
                    python_grader_server_error_type: string | null;
                    python_grader_runtime_error: boolean;
                    python_grader_runtime_error_details: string | null;
                    model_grader_server_error: boolean;
                    model_grader_refusal_error: boolean;
                    model_grader_parse_error: boolean;
                    model_grader_server_error_details: string | null;
                };
                execution_time: number;
                scores: {
                    [key: string]: unknown;
                };
                token_usage: number | null;
                sampled_model_name: string | null;
            };
            sub_rewards: {
                [key: string]: unknown;
            };
            model_grader_token_usage_per_model: {
                [key: string]: unknown;
            };
        };
        RunObject: {
            id: string;
            /** @enum {string} */
            object: "thread.run";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            assistant_id: string;
            /** @enum {string} */
            status: "queued" | "in_progress" | "requires_action" | "cancelling" | "cancelled" | "failed" | "completed" | "incomplete" | "expired";
            required_action: {
                /** @enum {string} */
                type: "submit_tool_outputs";
                submit_tool_outputs: {
                    tool_calls: components["schemas"]["RunToolCallObject"][];
                };
            } | null;
            last_error: {
                /** @enum {string} */
                code: "server_error" | "rate_limit_exceeded" | "invalid_prompt";
                message: string;
            } | null;
            /** Format: unixtime */
            expires_at: number | null;
            /** Format: unixtime */
            started_at: number | null;
            /** Format: unixtime */
            cancelled_at: number | null;
            /** Format: unixtime */
            failed_at: number | null;
            /** Format: unixtime */
            completed_at: number | null;
            incomplete_details: {
                /** @enum {string} */
                reason?: "max_completion_tokens" | "max_prompt_tokens";
            } | null;
            model: string;
            instructions: string;
            /** @default [] */
            tools: (components["schemas"]["AssistantToolsCode"] | components["schemas"]["AssistantToolsFileSearch"] | components["schemas"]["AssistantToolsFunction"])[];
            metadata: components["schemas"]["Metadata"];
            usage: components["schemas"]["RunCompletionUsage"];
            temperature?: number | null;
            top_p?: number | null;
            max_prompt_tokens: number | null;
            max_completion_tokens: number | null;
            truncation_strategy: components["schemas"]["TruncationObject"] & unknown;
            tool_choice: components["schemas"]["AssistantsApiToolChoiceOption"] & unknown;
            parallel_tool_calls: components["schemas"]["ParallelToolCalls"];
            response_format: components["schemas"]["AssistantsApiResponseFormatOption"] | null;
        };
        RunStepCompletionUsage: {
            completion_tokens: number;
            prompt_tokens: number;
            total_tokens: number;
        } | null;
        RunStepDeltaObject: {
            id: string;
            /** @enum {string} */
            object: "thread.run.step.delta";
            delta: {
                step_details?: components["schemas"]["RunStepDeltaStepDetailsMessageCreationObject"] | components["schemas"]["RunStepDeltaStepDetailsToolCallsObject"];
            };
        };
        RunStepDeltaStepDetailsMessageCreationObject: {
            /** @enum {string} */
            type: "message_creation";
            message_creation?: {
                message_id?: string;
            };
        };
        RunStepDeltaStepDetailsToolCallsCodeObject: {
            index: number;
            id?: string;
            /** @enum {string} */
            type: "code_interpreter";
            code_interpreter?: {
                input?: string;
                outputs?: (components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject"] | components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeOutputImageObject"])[];
            };
        };
        RunStepDeltaStepDetailsToolCallsCodeOutputImageObject: {
            index: number;
            /** @enum {string} */
            type: "image";
            image?: {
                file_id?: string;
            };
        };
        RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject: {
            index: number;
            /** @enum {string} */
            type: "logs";
            logs?: string;
        };
        RunStepDeltaStepDetailsToolCallsFileSearchObject: {
            index: number;
            id?: string;
            /** @enum {string} */
            type: "file_search";
            file_search: Record<string, never>;
        };
        RunStepDeltaStepDetailsToolCallsFunctionObject: {
            index: number;
            id?: string;
            /** @enum {string} */
            type: "function";
            function?: {
                name?: string;
                arguments?: string;
                output?: string | null;
            };
        };
        RunStepDeltaStepDetailsToolCallsObject: {
            /** @enum {string} */
            type: "tool_calls";
            tool_calls?: (components["schemas"]["RunStepDeltaStepDetailsToolCallsCodeObject"] | components["schemas"]["RunStepDeltaStepDetailsToolCallsFileSearchObject"] | components["schemas"]["RunStepDeltaStepDetailsToolCallsFunctionObject"])[];
        };
        RunStepDetailsMessageCreationObject: {
            /** @enum {string} */
            type: "message_creation";
            message_creation: {
                message_id: string;
            };
        };
        RunStepDetailsToolCallsCodeObject: {
            id: string;
            /** @enum {string} */
            type: "code_interpreter";
            code_interpreter: {
                input: string;
                outputs: (components["schemas"]["RunStepDetailsToolCallsCodeOutputLogsObject"] | components["schemas"]["RunStepDetailsToolCallsCodeOutputImageObject"])[];
            };
        };
        RunStepDetailsToolCallsCodeOutputImageObject: {
            /** @enum {string} */
            type: "image";
            image: {
                file_id: string;
            };
        };
        RunStepDetailsToolCallsCodeOutputLogsObject: {
            /** @enum {string} */
            type: "logs";
            logs: string;
        };
        RunStepDetailsToolCallsFileSearchObject: {
            id: string;
            /** @enum {string} */
            type: "file_search";
            file_search: {
                ranking_options?: components["schemas"]["RunStepDetailsToolCallsFileSearchRankingOptionsObject"];
                results?: components["schemas"]["RunStepDetailsToolCallsFileSearchResultObject"][];
            };
        };
        RunStepDetailsToolCallsFileSearchRankingOptionsObject: {
            ranker: components["schemas"]["FileSearchRanker"];
            score_threshold: number;
        };
        RunStepDetailsToolCallsFileSearchResultObject: {
            file_id: string;
            file_name: string;
            score: number;
            content?: {
                /** @enum {string} */
                type?: "text";
                text?: string;
            }[];
        };
        RunStepDetailsToolCallsFunctionObject: {
            id: string;
            /** @enum {string} */
            type: "function";
            function: {
                name: string;
                arguments: string;
                output: string | null;
            };
        };
        RunStepDetailsToolCallsObject: {
            /** @enum {string} */
            type: "tool_calls";
            tool_calls: (components["schemas"]["RunStepDetailsToolCallsCodeObject"] | components["schemas"]["RunStepDetailsToolCallsFileSearchObject"] | components["schemas"]["RunStepDetailsToolCallsFunctionObject"])[];
        };
        RunStepObject: {
            id: string;
            /** @enum {string} */
            object: "thread.run.step";
            /** Format: unixtime */
            created_at: number;
            assistant_id: string;
            thread_id: string;
            run_id: string;
            /** @enum {string} */
            type: "message_creation" | "tool_calls";
            /** @enum {string} */
            status: "in_progress" | "cancelled" | "failed" | "completed" | "expired";
            step_details: components["schemas"]["RunStepDetailsMessageCreationObject"] | components["schemas"]["RunStepDetailsToolCallsObject"];
            last_error: {
                /** @enum {string} */
                code: "server_error" | "rate_limit_exceeded";
                message: string;
            } | null;
            expired_at: number | null;
            cancelled_at: number | null;
            failed_at: number | null;
            completed_at: number | null;
            metadata: components["schemas"]["Metadata"];
            usage: components["schemas"]["RunStepCompletionUsage"];
        };
        RunStepStreamEvent: {
            /** @enum {string} */
            event: "thread.run.step.created";
            data: components["schemas"]["RunStepObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.in_progress";
            data: components["schemas"]["RunStepObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.delta";
            data: components["schemas"]["RunStepDeltaObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.completed";
            data: components["schemas"]["RunStepObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.failed";
            data: components["schemas"]["RunStepObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.cancelled";
            data: components["schemas"]["RunStepObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.step.expired";
            data: components["schemas"]["RunStepObject"];
        };
        RunStreamEvent: {
            /** @enum {string} */
            event: "thread.run.created";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.queued";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.in_progress";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.requires_action";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.completed";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.incomplete";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.failed";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.cancelling";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.cancelled";
            data: components["schemas"]["RunObject"];
        } | {
            /** @enum {string} */
            event: "thread.run.expired";
            data: components["schemas"]["RunObject"];
        };
        RunToolCallObject: {
            id: string;
            /** @enum {string} */
            type: "function";
            function: {
                name: string;
                arguments: string;
            };
        };
        ServiceTier: ("auto" | "default" | "flex" | "scale" | "priority" | "fast") | null;
        ServiceTierResponses: ("auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast") | null;
        SpeechAudioDeltaEvent: {
            /** @enum {string} */
            type: "speech.audio.delta";
            audio: string;
        };
        SpeechAudioDoneEvent: {
            /** @enum {string} */
            type: "speech.audio.done";
            usage: {
                input_tokens: number;
                output_tokens: number;
                total_tokens: number;
            };
        };
        SpendAlertNotificationChannel: {
            /** @enum {string} */
            type: "email";
            recipients: string[];
            subject_prefix?: string | null;
        };
        StaticChunkingStrategy: {
            max_chunk_size_tokens: number;
            chunk_overlap_tokens: number;
        };
        StaticChunkingStrategyRequestParam: {
            /** @enum {string} */
            type: "static";
            static: components["schemas"]["StaticChunkingStrategy"];
        };
        StaticChunkingStrategyResponseParam: {
            /** @enum {string} */
            type: "static";
            static: components["schemas"]["StaticChunkingStrategy"];
        };
        /** @default null */
        StopConfiguration: (string | null) | string[];
        SubmitToolOutputsRunRequest: {
            tool_outputs: {
                tool_call_id?: string;
                output?: string;
            }[];
            stream?: boolean | null;
        };
        TextResponseFormatConfiguration: components["schemas"]["ResponseFormatText"] | components["schemas"]["TextResponseFormatJsonSchema"] | components["schemas"]["ResponseFormatJsonObject"];
        TextResponseFormatJsonSchema: {
            /** @enum {string} */
            type: "json_schema";
            description?: string;
            name: string;
            schema: components["schemas"]["ResponseFormatJsonSchemaSchema"];
            strict?: boolean | null;
        };
        ThreadObject: {
            id: string;
            /** @enum {string} */
            object: "thread";
            /** Format: unixtime */
            created_at: number;
            tool_resources: {
                code_interpreter?: {
                    /** @default [] */
                    file_ids?: string[];
                };
                file_search?: {
                    vector_store_ids?: string[];
                };
            } | null;
            metadata: components["schemas"]["Metadata"];
        };
        ThreadStreamEvent: {
            enabled?: boolean;
            /** @enum {string} */
            event: "thread.created";
            data: components["schemas"]["ThreadObject"];
        };
        ToggleCertificatesRequest: {
            certificate_ids: string[];
        };
        Tool: components["schemas"]["FunctionTool"] | components["schemas"]["FileSearchTool"] | components["schemas"]["ComputerTool"] | components["schemas"]["ComputerUsePreviewTool"] | components["schemas"]["WebSearchTool"] | components["schemas"]["MCPTool"] | components["schemas"]["CodeInterpreterTool"] | components["schemas"]["ProgrammaticToolCallingParam"] | components["schemas"]["ImageGenTool"] | components["schemas"]["LocalShellToolParam"] | components["schemas"]["FunctionShellToolParam"] | components["schemas"]["CustomToolParam"] | components["schemas"]["NamespaceToolParam"] | components["schemas"]["ToolSearchToolParam"] | components["schemas"]["WebSearchPreviewTool"] | components["schemas"]["ApplyPatchToolParam"];
        ToolChoiceAllowed: {
            /** @enum {string} */
            type: "allowed_tools";
            /** @enum {string} */
            mode: "auto" | "required";
            tools: {
                [key: string]: unknown;
            }[];
        };
        ToolChoiceCustom: {
            /** @enum {string} */
            type: "custom";
            name: string;
        };
        ToolChoiceFunction: {
            /** @enum {string} */
            type: "function";
            name: string;
        };
        ToolChoiceMCP: {
            /** @enum {string} */
            type: "mcp";
            server_label: string;
            name?: string | null;
        };
        /** @enum {string} */
        ToolChoiceOptions: "none" | "auto" | "required";
        ToolChoiceParam: components["schemas"]["ToolChoiceOptions"] | components["schemas"]["ToolChoiceAllowed"] | components["schemas"]["ToolChoiceTypes"] | components["schemas"]["ToolChoiceFunction"] | components["schemas"]["ToolChoiceMCP"] | components["schemas"]["ToolChoiceCustom"] | components["schemas"]["SpecificProgrammaticToolCallingParam"] | components["schemas"]["SpecificApplyPatchParam"] | components["schemas"]["SpecificFunctionShellParam"];
        ToolChoiceTypes: {
            /** @enum {string} */
            type: "file_search" | "web_search_preview" | "computer" | "computer_use_preview" | "computer_use" | "web_search_preview_2025_03_11" | "image_generation" | "code_interpreter";
        };
        ToolsArray: components["schemas"]["Tool"][];
        TranscriptTextDeltaEvent: {
            /** @enum {string} */
            type: "transcript.text.delta";
            delta: string;
            logprobs?: {
                token?: string;
                logprob?: number;
                bytes?: number[];
            }[];
            segment_id?: string;
        };
        TranscriptTextDoneEvent: {
            /** @enum {string} */
            type: "transcript.text.done";
            text: string;
            languages?: components["schemas"]["TranscriptionLanguage"][];
            logprobs?: {
                token?: string;
                logprob?: number;
                bytes?: number[];
            }[];
            usage?: components["schemas"]["TranscriptTextUsageTokens"];
        };
        TranscriptTextSegmentEvent: {
            /** @enum {string} */
            type: "transcript.text.segment";
            id: string;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
            text: string;
            speaker: string;
        };
        TranscriptTextUsageDuration: {
            /** @enum {string} */
            type: "duration";
            /** Format: double */
            seconds: number;
        };
        TranscriptTextUsageTokens: {
            /** @enum {string} */
            type: "tokens";
            input_tokens: number;
            input_token_details?: {
                text_tokens?: number;
                audio_tokens?: number;
            };
            output_tokens: number;
            total_tokens: number;
        };
        TranscriptionChunkingStrategy: "auto" | components["schemas"]["VadConfig"];
        TranscriptionDiarizedSegment: {
            /** @enum {string} */
            type: "transcript.text.segment";
            id: string;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
            text: string;
            speaker: string;
        };
        /**
         * @default []
         * @enum {string}
         */
        TranscriptionInclude: "logprobs";
        TranscriptionLanguage: {
            code: string;
        };
        TranscriptionSegment: {
            id: number;
            seek: number;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
            text: string;
            tokens: number[];
            /** Format: float */
            temperature: number;
            /** Format: float */
            avg_logprob: number;
            /** Format: float */
            compression_ratio: number;
            /** Format: float */
            no_speech_prob: number;
        };
        TranscriptionWord: {
            word: string;
            /** Format: double */
            start: number;
            /** Format: double */
            end: number;
        };
        TruncationObject: {
            /** @enum {string} */
            type: "auto" | "last_messages";
            last_messages?: number | null;
        };
        UpdateGroupBody: {
            name: string;
        };
        UpdateOrganizationDataRetentionBody: {
            /** @enum {string} */
            retention_type: "zero_data_retention" | "modified_abuse_monitoring" | "enhanced_zero_data_retention" | "enhanced_modified_abuse_monitoring";
        };
        UpdateProjectDataRetentionBody: {
            /** @enum {string} */
            retention_type: "organization_default" | "none" | "zero_data_retention" | "modified_abuse_monitoring" | "enhanced_zero_data_retention" | "enhanced_modified_abuse_monitoring";
        };
        UpdateProjectServiceAccountBody: {
            name?: string;
            /** @enum {string} */
            role?: "member" | "owner";
        };
        UpdateVectorStoreFileAttributesRequest: {
            attributes: components["schemas"]["VectorStoreFileAttributes"];
        };
        UpdateVectorStoreRequest: {
            name?: string | null;
            expires_after?: components["schemas"]["VectorStoreExpirationAfter"] & unknown;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdateVoiceConsentRequest: {
            name: string;
        };
        Upload: {
            id: string;
            /** Format: unixtime */
            created_at: number;
            filename: string;
            bytes: number;
            purpose: string;
            /** @enum {string} */
            status: "pending" | "completed" | "cancelled" | "expired";
            /** Format: unixtime */
            expires_at: number;
            /** @enum {string} */
            object?: "upload";
            file?: components["schemas"]["OpenAIFile"] & unknown;
        };
        UploadCertificateRequest: {
            name?: string;
            certificate: string;
        };
        UploadPart: {
            id: string;
            /** Format: unixtime */
            created_at: number;
            upload_id: string;
            /** @enum {string} */
            object: "upload.part";
        };
        UsageAudioSpeechesResult: {
            /** @enum {string} */
            object: "organization.usage.audio_speeches.result";
            characters: number;
            num_model_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
        };
        UsageAudioTranscriptionsResult: {
            /** @enum {string} */
            object: "organization.usage.audio_transcriptions.result";
            /** Format: int64 */
            seconds: number;
            num_model_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
        };
        UsageCodeInterpreterSessionsResult: {
            /** @enum {string} */
            object: "organization.usage.code_interpreter_sessions.result";
            num_sessions: number;
            project_id?: string | null;
        };
        UsageCompletionsResult: {
            /** @enum {string} */
            object: "organization.usage.completions.result";
            input_tokens: number;
            input_cached_tokens?: number;
            input_cache_write_tokens?: number;
            input_uncached_tokens?: number;
            output_tokens: number;
            input_text_tokens?: number;
            output_text_tokens?: number;
            input_cached_text_tokens?: number;
            input_audio_tokens?: number;
            input_cached_audio_tokens?: number;
            output_audio_tokens?: number;
            input_image_tokens?: number;
            input_cached_image_tokens?: number;
            output_image_tokens?: number;
            num_model_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
            batch?: boolean | null;
            service_tier?: string | null;
        };
        UsageEmbeddingsResult: {
            /** @enum {string} */
            object: "organization.usage.embeddings.result";
            input_tokens: number;
            num_model_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
        };
        UsageFileSearchCallsResult: {
            /** @enum {string} */
            object: "organization.usage.file_searches.result";
            num_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            vector_store_id?: string | null;
        };
        UsageImagesResult: {
            /** @enum {string} */
            object: "organization.usage.images.result";
            images: number;
            num_model_requests: number;
            source?: string | null;
            size?: string | null;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
        };
        UsageModerationsResult: {
            /** @enum {string} */
            object: "organization.usage.moderations.result";
            input_tokens: number;
            num_model_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
        };
        UsageResponse: {
            /** @enum {string} */
            object: "page";
            data: components["schemas"]["UsageTimeBucket"][];
            has_more: boolean;
            next_page: string | null;
        };
        UsageTimeBucket: {
            /** @enum {string} */
            object: "bucket";
            start_time: number;
            end_time: number;
            results: (components["schemas"]["UsageCompletionsResult"] | components["schemas"]["UsageEmbeddingsResult"] | components["schemas"]["UsageModerationsResult"] | components["schemas"]["UsageImagesResult"] | components["schemas"]["UsageAudioSpeechesResult"] | components["schemas"]["UsageAudioTranscriptionsResult"] | components["schemas"]["UsageVectorStoresResult"] | components["schemas"]["UsageCodeInterpreterSessionsResult"] | components["schemas"]["UsageFileSearchCallsResult"] | components["schemas"]["UsageWebSearchCallsResult"] | components["schemas"]["CostsResult"])[];
        };
        UsageVectorStoresResult: {
            /** @enum {string} */
            object: "organization.usage.vector_stores.result";
            usage_bytes: number;
            project_id?: string | null;
        };
        UsageWebSearchCallsResult: {
            /** @enum {string} */
            object: "organization.usage.web_searches.result";
            num_model_requests: number;
            num_requests: number;
            project_id?: string | null;
            user_id?: string | null;
            api_key_id?: string | null;
            model?: string | null;
            context_level?: string | null;
        };
        User: {
            /** @enum {string} */
            object: "organization.user";
            id: string;
            name?: string | null;
            email?: string | null;
            role?: string | null;
            /** Format: unixtime */
            added_at: number;
            is_default?: boolean;
            /** Format: unixtime */
            created?: number;
            user?: {
                /** @enum {string} */
                object: "user";
                id: string;
                email?: string | null;
                name?: string | null;
                picture?: string | null;
                enabled?: boolean | null;
                banned?: boolean | null;
                banned_at?: number | null;
            };
            is_service_account?: boolean;
            is_scale_tier_authorized_purchaser?: boolean | null;
            is_scim_managed?: boolean;
            api_key_last_used_at?: number | null;
            technical_level?: string | null;
            developer_persona?: string | null;
            projects?: {
                /** @enum {string} */
                object: "list";
                data: {
                    id?: string | null;
                    name?: string | null;
                    role?: string | null;
                }[];
            } | null;
        };
        UserDeleteResponse: {
            /** @enum {string} */
            object: "organization.user.deleted";
            id: string;
            deleted: boolean;
        };
        UserListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["GroupUser"][];
            has_more: boolean;
            next: string | null;
        };
        UserListResponse: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["User"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        UserRoleAssignment: {
            /** @enum {string} */
            object: "user.role";
            user: components["schemas"]["User"];
            role: components["schemas"]["Role"];
        };
        UserRoleUpdateRequest: {
            role?: string | null;
            role_id?: string | null;
            technical_level?: string | null;
            developer_persona?: string | null;
        };
        VadConfig: {
            /** @enum {string} */
            type: "server_vad";
            /** @default 300 */
            prefix_padding_ms?: number;
            /** @default 200 */
            silence_duration_ms?: number;
            /** @default 0.5 */
            threshold?: number;
        };
        ValidateGraderRequest: {
            grader: components["schemas"]["GraderStringCheck"] | components["schemas"]["GraderTextSimilarity"] | components["schemas"]["GraderPython"] | components["schemas"]["GraderScoreModel"] | components["schemas"]["GraderMulti"];
        };
        ValidateGraderResponse: {
            grader?: components["schemas"]["GraderStringCheck"] | components["schemas"]["GraderTextSimilarity"] | components["schemas"]["GraderPython"] | components["schemas"]["GraderScoreModel"] | components["schemas"]["GraderMulti"];
        };
        VectorStoreExpirationAfter: {
            /** @enum {string} */
            anchor: "last_active_at";
            days: number;
        };
        VectorStoreFileAttributes: {
            [key: string]: string | number | boolean;
        } | null;
        VectorStoreFileBatchObject: {
            id: string;
            /** @enum {string} */
            object: "vector_store.files_batch";
            /** Format: unixtime */
            created_at: number;
            vector_store_id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "cancelled" | "failed";
            file_counts: {
                in_progress: number;
                completed: number;
                failed: number;
                cancelled: number;
                total: number;
            };
        };
        VectorStoreFileContentResponse: {
            /** @enum {string} */
            object: "vector_store.file_content.page";
            data: {
                type?: string;
                text?: string;
            }[];
            has_more: boolean;
            next_page: string | null;
        };
        VectorStoreFileObject: {
            id: string;
            /** @enum {string} */
            object: "vector_store.file";
            usage_bytes: number;
            /** Format: unixtime */
            created_at: number;
            vector_store_id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "cancelled" | "failed";
            last_error: {
                /** @enum {string} */
                code: "server_error" | "unsupported_file" | "invalid_file";
                message: string;
            } | null;
            chunking_strategy?: components["schemas"]["StaticChunkingStrategyResponseParam"] | components["schemas"]["OtherChunkingStrategyResponseParam"];
            attributes?: components["schemas"]["VectorStoreFileAttributes"];
        };
        VectorStoreObject: {
            id: string;
            /** @enum {string} */
            object: "vector_store";
            /** Format: unixtime */
            created_at: number;
            name: string;
            usage_bytes: number;
            file_counts: {
                in_progress: number;
                completed: number;
                failed: number;
                cancelled: number;
                total: number;
            };
            /** @enum {string} */
            status: "expired" | "in_progress" | "completed";
            expires_after?: components["schemas"]["VectorStoreExpirationAfter"];
            expires_at?: number | null;
            last_active_at: number | null;
            metadata: components["schemas"]["Metadata"];
        };
        VectorStoreSearchRequest: {
            query: string | string[];
            /** @default false */
            rewrite_query?: boolean;
            /** @default 10 */
            max_num_results?: number;
            filters?: components["schemas"]["ComparisonFilter"] | components["schemas"]["CompoundFilter"];
            ranking_options?: {
                /**
                 * @default auto
                 * @enum {string}
                 */
                ranker?: "none" | "auto" | "default-2024-11-15";
                /** @default 0 */
                score_threshold?: number;
            };
        };
        VectorStoreSearchResultContentObject: {
            /** @enum {string} */
            type: "text";
            text: string;
        };
        VectorStoreSearchResultItem: {
            file_id: string;
            filename: string;
            score: number;
            attributes: components["schemas"]["VectorStoreFileAttributes"];
            content: components["schemas"]["VectorStoreSearchResultContentObject"][];
        };
        VectorStoreSearchResultsPage: {
            /** @enum {string} */
            object: "vector_store.search_results.page";
            search_query: string[];
            data: components["schemas"]["VectorStoreSearchResultItem"][];
            has_more: boolean;
            next_page: string | null;
        };
        Verbosity: ("low" | "medium" | "high") | null;
        VoiceConsentDeletedResource: {
            id: string;
            /** @enum {string} */
            object: "audio.voice_consent";
            deleted: boolean;
        };
        VoiceConsentListResource: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["VoiceConsentResource"][];
            first_id?: string | null;
            last_id?: string | null;
            has_more: boolean;
        };
        VoiceConsentResource: {
            /** @enum {string} */
            object: "audio.voice_consent";
            id: string;
            name: string;
            language: string;
            /** Format: unixtime */
            created_at: number;
        };
        VoiceIdsOrCustomVoice: components["schemas"]["VoiceIdsShared"] | {
            id: string;
        };
        VoiceIdsShared: string | ("alloy" | "ash" | "ballad" | "coral" | "echo" | "sage" | "shimmer" | "verse" | "marin" | "cedar");
        VoiceResource: {
            /** @enum {string} */
            object: "audio.voice";
            id: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
        };
        WebSearchActionFind: {
            /** @enum {string} */
            type: "find_in_page";
            /** Format: uri */
            url: string;
            pattern: string;
        };
        WebSearchActionOpenPage: {
            /** @enum {string} */
            type: "open_page";
            url?: string | null;
        };
        WebSearchActionSearch: {
            /** @enum {string} */
            type: "search";
            /** @deprecated */
            query?: string;
            queries?: string[];
            sources?: {
                /** @enum {string} */
                type: "url";
                /** Format: uri */
                url: string;
            }[];
        };
        WebSearchApproximateLocation: {
            /**
             * @default approximate
             * @enum {string}
             */
            type?: "approximate";
            country?: string | null;
            region?: string | null;
            city?: string | null;
            timezone?: string | null;
        } | null;
        /**
         * @default medium
         * @enum {string}
         */
        WebSearchContextSize: "low" | "medium" | "high";
        WebSearchLocation: {
            country?: string;
            region?: string;
            city?: string;
            timezone?: string;
        };
        WebSearchTool: {
            /**
             * @default web_search
             * @enum {string}
             */
            type: "web_search" | "web_search_2025_08_26";
            /** @default true */
            external_web_access?: boolean;
            filters?: {
                allowed_domains?: string[] | null;
            } | null;
            user_location?: components["schemas"]["WebSearchApproximateLocation"];
            /**
             * @default medium
             * @enum {string}
             */
            search_context_size?: "low" | "medium" | "high";
        };
        WebSearchToolCall: {
            id: string;
            /** @enum {string} */
            type: "web_search_call";
            /** @enum {string} */
            status: "in_progress" | "searching" | "completed" | "failed";
            action: components["schemas"]["WebSearchActionSearch"] | components["schemas"]["WebSearchActionOpenPage"] | components["schemas"]["WebSearchActionFind"];
        };
        WebhookBatchCancelled: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "batch.cancelled";
        };
        WebhookBatchCompleted: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "batch.completed";
        };
        WebhookBatchExpired: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "batch.expired";
        };
        WebhookBatchFailed: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "batch.failed";
        };
        WebhookEvalRunCanceled: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "eval.run.canceled";
        };
        WebhookEvalRunFailed: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "eval.run.failed";
        };
        WebhookEvalRunSucceeded: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "eval.run.succeeded";
        };
        WebhookFineTuningJobCancelled: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "fine_tuning.job.cancelled";
        };
        WebhookFineTuningJobFailed: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "fine_tuning.job.failed";
        };
        WebhookFineTuningJobSucceeded: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "fine_tuning.job.succeeded";
        };
        WebhookLiveCallIncoming: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                session_id: string;
                sip_headers: {
                    name: string;
                    value: string;
                }[];
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "live.call.incoming";
        };
        WebhookRealtimeCallIncoming: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                call_id: string;
                sip_headers: {
                    name: string;
                    value: string;
                }[];
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "realtime.call.incoming";
        };
        WebhookResponseCancelled: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "response.cancelled";
        };
        WebhookResponseCompleted: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "response.completed";
        };
        WebhookResponseFailed: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "response.failed";
        };
        WebhookResponseIncomplete: {
            /** Format: unixtime */
            created_at: number;
            id: string;
            data: {
                id: string;
            };
            /** @enum {string} */
            object?: "event";
            /** @enum {string} */
            type: "response.incomplete";
        };
        /** @enum {string} */
        ModerationInputType: "text" | "image";
        ModerationResultBody: {
            /**
             * @default moderation_result
             * @enum {string}
             */
            type: "moderation_result";
            model: string;
            flagged: boolean;
            categories: {
                [key: string]: boolean;
            };
            category_scores: {
                [key: string]: number;
            };
            category_applied_input_types: {
                [key: string]: components["schemas"]["ModerationInputType"][];
            };
        };
        /** @enum {string} */
        PromptCacheTTLEnum: "30m";
        /** @enum {string} */
        PromptCacheModeEnum: "implicit" | "explicit";
        PromptCacheOptionsParam: {
            ttl?: components["schemas"]["PromptCacheTTLEnum"];
            mode?: components["schemas"]["PromptCacheModeEnum"];
        };
        PromptCacheBreakpointParam: {
            /**
             * @default explicit
             * @enum {string}
             */
            mode: "explicit";
        };
        /** @enum {string} */
        ModerationMode: "score" | "block";
        ModerationConfigParam: {
            mode: components["schemas"]["ModerationMode"];
        };
        ModerationPolicyParam: {
            input?: components["schemas"]["ModerationConfigParam"] | null;
            output?: components["schemas"]["ModerationConfigParam"] | null;
        };
        ModerationParam: {
            model: string;
            policy?: components["schemas"]["ModerationPolicyParam"] | null;
        };
        SkillReferenceParam: {
            /**
             * @default skill_reference
             * @enum {string}
             */
            type: "skill_reference";
            skill_id: string;
            version?: string;
        };
        InlineSkillSourceParam: {
            /**
             * @default base64
             * @enum {string}
             */
            type: "base64";
            /**
             * @default application/zip
             * @enum {string}
             */
            media_type: "application/zip";
            data: string;
        };
        InlineSkillParam: {
            /**
             * @default inline
             * @enum {string}
             */
            type: "inline";
            name: string;
            description: string;
            source: components["schemas"]["InlineSkillSourceParam"];
        };
        ContainerNetworkPolicyDisabledParam: {
            /**
             * @default disabled
             * @enum {string}
             */
            type: "disabled";
        };
        ContainerNetworkPolicyDomainSecretParam: {
            domain: string;
            name: string;
            value: string;
        };
        ContainerNetworkPolicyAllowlistParam: {
            /**
             * @default allowlist
             * @enum {string}
             */
            type: "allowlist";
            allowed_domains: string[];
            domain_secrets?: components["schemas"]["ContainerNetworkPolicyDomainSecretParam"][];
        };
        /** @enum {string} */
        IncludeEnum: "file_search_call.results" | "web_search_call.results" | "web_search_call.action.sources" | "message.input_image.image_url" | "computer_call_output.output.image_url" | "code_interpreter_call.outputs" | "reasoning.encrypted_content" | "message.output_text.logprobs";
        /** @enum {string} */
        MessageStatus: "in_progress" | "completed" | "incomplete";
        /** @enum {string} */
        MessageRole: "unknown" | "user" | "assistant" | "system" | "critic" | "discriminator" | "developer" | "tool";
        PromptCacheBreakpointConfig: {
            /**
             * @default explicit
             * @enum {string}
             */
            mode: "explicit";
        };
        InputTextContent: {
            /**
             * @default input_text
             * @enum {string}
             */
            type: "input_text";
            text: string;
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointConfig"];
        };
        FileCitationBody: {
            /**
             * @default file_citation
             * @enum {string}
             */
            type: "file_citation";
            file_id: string;
            index: number;
            filename: string;
        };
        UrlCitationBody: {
            /**
             * @default url_citation
             * @enum {string}
             */
            type: "url_citation";
            /** Format: uri */
            url: string;
            start_index: number;
            end_index: number;
            title: string;
        };
        ContainerFileCitationBody: {
            /**
             * @default container_file_citation
             * @enum {string}
             */
            type: "container_file_citation";
            container_id: string;
            file_id: string;
            start_index: number;
            end_index: number;
            filename: string;
        };
        Annotation: components["schemas"]["FileCitationBody"] | components["schemas"]["UrlCitationBody"] | components["schemas"]["ContainerFileCitationBody"] | components["schemas"]["FilePath"];
        TopLogProb: {
            token: string;
            logprob: number;
            bytes: number[];
        };
        LogProb: {
            token: string;
            logprob: number;
            bytes: number[];
            top_logprobs: components["schemas"]["TopLogProb"][];
        };
        OutputTextContent: {
            /**
             * @default output_text
             * @enum {string}
             */
            type: "output_text";
            text: string;
            annotations: components["schemas"]["Annotation"][];
            logprobs: components["schemas"]["LogProb"][];
        };
        TextContent: {
            /**
             * @default text
             * @enum {string}
             */
            type: "text";
            text: string;
        };
        SummaryTextContent: {
            /**
             * @default summary_text
             * @enum {string}
             */
            type: "summary_text";
            text: string;
        };
        ReasoningTextContent: {
            /**
             * @default reasoning_text
             * @enum {string}
             */
            type: "reasoning_text";
            text: string;
        };
        RefusalContent: {
            /**
             * @default refusal
             * @enum {string}
             */
            type: "refusal";
            refusal: string;
        };
        /** @enum {string} */
        ImageDetail: "low" | "high" | "auto" | "original";
        InputImageContent: {
            /**
             * @default input_image
             * @enum {string}
             */
            type: "input_image";
            image_url?: string | null;
            file_id?: string | null;
            detail?: components["schemas"]["ImageDetail"];
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointConfig"];
        };
        ComputerScreenshotContent: {
            /**
             * @default computer_screenshot
             * @enum {string}
             */
            type: "computer_screenshot";
            image_url: string | null;
            file_id: string | null;
            detail: components["schemas"]["ImageDetail"];
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointConfig"];
        };
        /** @enum {string} */
        FileInputDetail: "auto" | "low" | "high";
        InputFileContent: {
            /**
             * @default input_file
             * @enum {string}
             */
            type: "input_file";
            file_id?: string | null;
            filename?: string;
            file_data?: string;
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointConfig"];
            /** Format: uri */
            file_url?: string;
            detail?: components["schemas"]["FileInputDetail"];
        };
        /** @enum {string} */
        "MessagePhase-2": "commentary" | "final_answer";
        Message: {
            /**
             * @default message
             * @enum {string}
             */
            type: "message";
            id: string;
            status: components["schemas"]["MessageStatus"];
            role: components["schemas"]["MessageRole"];
            content: (components["schemas"]["InputTextContent"] | components["schemas"]["OutputTextContent"] | components["schemas"]["TextContent"] | components["schemas"]["SummaryTextContent"] | components["schemas"]["ReasoningTextContent"] | components["schemas"]["RefusalContent"] | components["schemas"]["InputImageContent"] | components["schemas"]["ComputerScreenshotContent"] | components["schemas"]["InputFileContent"])[];
            phase?: components["schemas"]["MessagePhase-2"] | null;
        };
        DirectToolCallCaller: {
            /**
             * @default direct
             * @enum {string}
             */
            type: "direct";
        };
        ProgramToolCallCaller: {
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            caller_id: string;
        };
        ToolCallCaller: components["schemas"]["DirectToolCallCaller"] | components["schemas"]["ProgramToolCallCaller"];
        /** @enum {string} */
        FunctionCallStatus: "in_progress" | "completed" | "incomplete";
        DirectToolCallCallerParam: {
            /**
             * @default direct
             * @enum {string}
             */
            type: "direct";
        };
        ProgramToolCallCallerParam: {
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            caller_id: string;
        };
        ToolCallCallerParam: components["schemas"]["DirectToolCallCallerParam"] | components["schemas"]["ProgramToolCallCallerParam"];
        /** @enum {string} */
        FunctionCallOutputStatusEnum: "in_progress" | "completed" | "incomplete";
        /** @enum {string} */
        ClickButtonType: "left" | "right" | "wheel" | "back" | "forward";
        ClickParam: {
            /**
             * @default click
             * @enum {string}
             */
            type: "click";
            button: components["schemas"]["ClickButtonType"];
            x: number;
            y: number;
            keys?: string[] | null;
        };
        DoubleClickAction: {
            /**
             * @default double_click
             * @enum {string}
             */
            type: "double_click";
            x: number;
            y: number;
            keys: string[] | null;
        };
        CoordParam: {
            x: number;
            y: number;
        };
        DragParam: {
            /**
             * @default drag
             * @enum {string}
             */
            type: "drag";
            path: components["schemas"]["CoordParam"][];
            keys?: string[] | null;
        };
        KeyPressAction: {
            /**
             * @default keypress
             * @enum {string}
             */
            type: "keypress";
            keys: string[];
        };
        MoveParam: {
            /**
             * @default move
             * @enum {string}
             */
            type: "move";
            x: number;
            y: number;
            keys?: string[] | null;
        };
        ScreenshotParam: {
            /**
             * @default screenshot
             * @enum {string}
             */
            type: "screenshot";
        };
        ScrollParam: {
            /**
             * @default scroll
             * @enum {string}
             */
            type: "scroll";
            x: number;
            y: number;
            scroll_x: number;
            scroll_y: number;
            keys?: string[] | null;
        };
        TypeParam: {
            /**
             * @default type
             * @enum {string}
             */
            type: "type";
            text: string;
        };
        WaitParam: {
            /**
             * @default wait
             * @enum {string}
             */
            type: "wait";
        };
        ComputerCallSafetyCheckParam: {
            id: string;
            code?: string | null;
            message?: string | null;
        };
        /** @enum {string} */
        ComputerCallOutputStatus: "completed" | "incomplete" | "failed";
        /** @enum {string} */
        ToolSearchExecutionType: "server" | "client";
        ToolSearchCall: {
            /**
             * @default tool_search_call
             * @enum {string}
             */
            type: "tool_search_call";
            id: string;
            call_id: string | null;
            execution: components["schemas"]["ToolSearchExecutionType"];
            arguments: unknown;
            status: components["schemas"]["FunctionCallStatus"];
            created_by?: string;
        };
        /** @enum {string} */
        CallableToolAllowedCaller: "direct" | "programmatic";
        FunctionTool: {
            /**
             * @default function
             * @enum {string}
             */
            type: "function";
            name: string;
            description?: string | null;
            parameters?: {
                [key: string]: unknown;
            } | null;
            output_schema?: {
                [key: string]: unknown;
            } | null;
            strict?: boolean | null;
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        /** @enum {string} */
        RankerVersionType: "auto" | "default-2024-11-15";
        HybridSearchOptions: {
            embedding_weight: number;
            text_weight: number;
        };
        RankingOptions: {
            ranker?: components["schemas"]["RankerVersionType"];
            score_threshold?: number;
            hybrid_search?: components["schemas"]["HybridSearchOptions"];
        };
        Filters: components["schemas"]["ComparisonFilter"] | components["schemas"]["CompoundFilter"];
        FileSearchTool: {
            /**
             * @default file_search
             * @enum {string}
             */
            type: "file_search";
            vector_store_ids: string[];
            max_num_results?: number;
            ranking_options?: components["schemas"]["RankingOptions"];
            filters?: components["schemas"]["Filters"] | null;
        };
        ComputerTool: {
            /**
             * @default computer
             * @enum {string}
             */
            type: "computer";
        };
        /** @enum {string} */
        ComputerEnvironment: "windows" | "mac" | "linux" | "ubuntu" | "browser";
        ComputerUsePreviewTool: {
            /**
             * @default computer_use_preview
             * @enum {string}
             */
            type: "computer_use_preview";
            environment: components["schemas"]["ComputerEnvironment"];
            display_width: number;
            display_height: number;
        };
        /** @enum {string} */
        ContainerMemoryLimit: "1g" | "4g" | "16g" | "64g";
        AutoCodeInterpreterToolParam: {
            /**
             * @default auto
             * @enum {string}
             */
            type: "auto";
            file_ids?: string[];
            memory_limit?: components["schemas"]["ContainerMemoryLimit"] | null;
            network_policy?: components["schemas"]["ContainerNetworkPolicyDisabledParam"] | components["schemas"]["ContainerNetworkPolicyAllowlistParam"];
        };
        ProgrammaticToolCallingParam: {
            /**
             * @default programmatic_tool_calling
             * @enum {string}
             */
            type: "programmatic_tool_calling";
        };
        /** @enum {string} */
        InputFidelity: "high" | "low";
        /** @enum {string} */
        ImageGenActionEnum: "generate" | "edit" | "auto";
        LocalShellToolParam: {
            /**
             * @default local_shell
             * @enum {string}
             */
            type: "local_shell";
        };
        ContainerAutoParam: {
            /**
             * @default container_auto
             * @enum {string}
             */
            type: "container_auto";
            file_ids?: string[];
            memory_limit?: components["schemas"]["ContainerMemoryLimit"] | null;
            network_policy?: components["schemas"]["ContainerNetworkPolicyDisabledParam"] | components["schemas"]["ContainerNetworkPolicyAllowlistParam"];
            skills?: (components["schemas"]["SkillReferenceParam"] | components["schemas"]["InlineSkillParam"])[];
        };
        LocalSkillParam: {
            name: string;
            description: string;
            path: string;
        };
        LocalEnvironmentParam: {
            /**
             * @default local
             * @enum {string}
             */
            type: "local";
            skills?: components["schemas"]["LocalSkillParam"][];
        };
        ContainerReferenceParam: {
            /**
             * @default container_reference
             * @enum {string}
             */
            type: "container_reference";
            container_id: string;
        };
        FunctionShellToolParam: {
            /**
             * @default shell
             * @enum {string}
             */
            type: "shell";
            environment?: (components["schemas"]["ContainerAutoParam"] | components["schemas"]["LocalEnvironmentParam"] | components["schemas"]["ContainerReferenceParam"]) | null;
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        CustomTextFormatParam: {
            /**
             * @default text
             * @enum {string}
             */
            type: "text";
        };
        /** @enum {string} */
        GrammarSyntax1: "lark" | "regex";
        CustomGrammarFormatParam: {
            /**
             * @default grammar
             * @enum {string}
             */
            type: "grammar";
            syntax: components["schemas"]["GrammarSyntax1"];
            definition: string;
        };
        CustomToolParam: {
            /**
             * @default custom
             * @enum {string}
             */
            type: "custom";
            name: string;
            description?: string;
            format?: components["schemas"]["CustomTextFormatParam"] | components["schemas"]["CustomGrammarFormatParam"];
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        EmptyModelParam: Record<string, never>;
        FunctionToolParam: {
            name: string;
            description?: string | null;
            parameters?: components["schemas"]["EmptyModelParam"] | null;
            strict?: boolean | null;
            /**
             * @default function
             * @enum {string}
             */
            type: "function";
            output_schema?: {
                [key: string]: unknown;
            } | null;
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        NamespaceToolParam: {
            /**
             * @default namespace
             * @enum {string}
             */
            type: "namespace";
            name: string;
            description: string;
            tools: (components["schemas"]["FunctionToolParam"] | components["schemas"]["CustomToolParam"])[];
        };
        ToolSearchToolParam: {
            /**
             * @default tool_search
             * @enum {string}
             */
            type: "tool_search";
            execution?: components["schemas"]["ToolSearchExecutionType"];
            description?: string | null;
            parameters?: components["schemas"]["EmptyModelParam"] | null;
        };
        ApproximateLocation: {
            /**
             * @default approximate
             * @enum {string}
             */
            type: "approximate";
            country?: string | null;
            region?: string | null;
            city?: string | null;
            timezone?: string | null;
        };
        /** @enum {string} */
        SearchContextSize: "low" | "medium" | "high";
        /** @enum {string} */
        SearchContentType: "text" | "image";
        WebSearchPreviewTool: {
            /**
             * @default web_search_preview
             * @enum {string}
             */
            type: "web_search_preview" | "web_search_preview_2025_03_11";
            user_location?: components["schemas"]["ApproximateLocation"] | null;
            search_context_size?: components["schemas"]["SearchContextSize"];
            search_content_types?: components["schemas"]["SearchContentType"][];
        };
        ApplyPatchToolParam: {
            /**
             * @default apply_patch
             * @enum {string}
             */
            type: "apply_patch";
            allowed_callers?: components["schemas"]["CallableToolAllowedCaller"][] | null;
        };
        ToolSearchOutput: {
            /**
             * @default tool_search_output
             * @enum {string}
             */
            type: "tool_search_output";
            id: string;
            call_id: string | null;
            execution: components["schemas"]["ToolSearchExecutionType"];
            tools: components["schemas"]["Tool"][];
            status: components["schemas"]["FunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        AdditionalTools: {
            /**
             * @default additional_tools
             * @enum {string}
             */
            type: "additional_tools";
            id: string;
            role: components["schemas"]["MessageRole"];
            tools: components["schemas"]["Tool"][];
        };
        Program: {
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            id: string;
            call_id: string;
            code: string;
            fingerprint: string;
        };
        /** @enum {string} */
        ProgramOutputStatus: "completed" | "incomplete";
        ProgramOutput: {
            /**
             * @default program_output
             * @enum {string}
             */
            type: "program_output";
            id: string;
            call_id: string;
            result: string;
            status: components["schemas"]["ProgramOutputStatus"];
        };
        CompactionBody: {
            /**
             * @default compaction
             * @enum {string}
             */
            type: "compaction";
            id: string;
            encrypted_content: string;
            created_by?: string;
        };
        CodeInterpreterOutputLogs: {
            /**
             * @default logs
             * @enum {string}
             */
            type: "logs";
            logs: string;
        };
        CodeInterpreterOutputImage: {
            /**
             * @default image
             * @enum {string}
             */
            type: "image";
            /** Format: uri */
            url: string;
        };
        LocalShellExecAction: {
            /**
             * @default exec
             * @enum {string}
             */
            type: "exec";
            command: string[];
            timeout_ms?: number | null;
            working_directory?: string | null;
            env: {
                [key: string]: string;
            };
            user?: string | null;
        };
        FunctionShellAction: {
            commands: string[];
            timeout_ms: number | null;
            max_output_length: number | null;
        };
        /** @enum {string} */
        FunctionShellCallStatus: "in_progress" | "completed" | "incomplete";
        LocalEnvironmentResource: {
            /**
             * @default local
             * @enum {string}
             */
            type: "local";
        };
        ContainerReferenceResource: {
            /**
             * @default container_reference
             * @enum {string}
             */
            type: "container_reference";
            container_id: string;
        };
        FunctionShellCall: {
            /**
             * @default shell_call
             * @enum {string}
             */
            type: "shell_call";
            id: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            action: components["schemas"]["FunctionShellAction"];
            status: components["schemas"]["FunctionShellCallStatus"];
            environment: (components["schemas"]["LocalEnvironmentResource"] | components["schemas"]["ContainerReferenceResource"]) | null;
            created_by?: string;
        };
        /** @enum {string} */
        FunctionShellCallOutputStatusEnum: "in_progress" | "completed" | "incomplete";
        FunctionShellCallOutputTimeoutOutcome: {
            /**
             * @default timeout
             * @enum {string}
             */
            type: "timeout";
        };
        FunctionShellCallOutputExitOutcome: {
            /**
             * @default exit
             * @enum {string}
             */
            type: "exit";
            exit_code: number;
        };
        FunctionShellCallOutputContent: {
            stdout: string;
            stderr: string;
            outcome: components["schemas"]["FunctionShellCallOutputTimeoutOutcome"] | components["schemas"]["FunctionShellCallOutputExitOutcome"];
            created_by?: string;
        };
        FunctionShellCallOutput: {
            /**
             * @default shell_call_output
             * @enum {string}
             */
            type: "shell_call_output";
            id: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            status: components["schemas"]["FunctionShellCallOutputStatusEnum"];
            output: components["schemas"]["FunctionShellCallOutputContent"][];
            max_output_length: number | null;
            created_by?: string;
        };
        /** @enum {string} */
        ApplyPatchCallStatus: "in_progress" | "completed";
        ApplyPatchCreateFileOperation: {
            /**
             * @default create_file
             * @enum {string}
             */
            type: "create_file";
            path: string;
            diff: string;
        };
        ApplyPatchDeleteFileOperation: {
            /**
             * @default delete_file
             * @enum {string}
             */
            type: "delete_file";
            path: string;
        };
        ApplyPatchUpdateFileOperation: {
            /**
             * @default update_file
             * @enum {string}
             */
            type: "update_file";
            path: string;
            diff: string;
        };
        ApplyPatchToolCall: {
            /**
             * @default apply_patch_call
             * @enum {string}
             */
            type: "apply_patch_call";
            id: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            status: components["schemas"]["ApplyPatchCallStatus"];
            operation: components["schemas"]["ApplyPatchCreateFileOperation"] | components["schemas"]["ApplyPatchDeleteFileOperation"] | components["schemas"]["ApplyPatchUpdateFileOperation"];
            created_by?: string;
        };
        /** @enum {string} */
        ApplyPatchCallOutputStatus: "completed" | "failed";
        ApplyPatchToolCallOutput: {
            /**
             * @default apply_patch_call_output
             * @enum {string}
             */
            type: "apply_patch_call_output";
            id: string;
            call_id: string;
            caller?: components["schemas"]["ToolCallCaller"] | null;
            status: components["schemas"]["ApplyPatchCallOutputStatus"];
            output?: string | null;
            created_by?: string;
        };
        MCPProtocolError: {
            /**
             * @default mcp_protocol_error
             * @enum {string}
             */
            type: "mcp_protocol_error";
            code: number;
            message: string;
        };
        MCPToolExecutionError: {
            /**
             * @default mcp_tool_execution_error
             * @enum {string}
             */
            type: "mcp_tool_execution_error";
            content: unknown;
        };
        HTTPError: {
            /**
             * @default http_error
             * @enum {string}
             */
            type: "http_error";
            code: number;
            message: string;
        };
        /** @enum {string} */
        MCPToolCallStatus: "in_progress" | "completed" | "incomplete" | "calling" | "failed";
        /** @enum {string} */
        DetailEnum: "low" | "high" | "auto" | "original";
        /** @enum {string} */
        FunctionCallItemStatus: "in_progress" | "completed" | "incomplete";
        ComputerCallOutputItemParam: {
            id?: string | null;
            call_id: string;
            /**
             * @default computer_call_output
             * @enum {string}
             */
            type: "computer_call_output";
            output: components["schemas"]["ComputerScreenshotImage"];
            acknowledged_safety_checks?: components["schemas"]["ComputerCallSafetyCheckParam"][] | null;
            status?: components["schemas"]["FunctionCallItemStatus"] | null;
        };
        InputTextContentParam: {
            /**
             * @default input_text
             * @enum {string}
             */
            type: "input_text";
            text: string;
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"] | null;
        };
        InputImageContentParamAutoParam: {
            /**
             * @default input_image
             * @enum {string}
             */
            type: "input_image";
            image_url?: string | null;
            file_id?: string | null;
            detail?: components["schemas"]["DetailEnum"] | null;
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"] | null;
        };
        /** @enum {string} */
        FileDetailEnum: "auto" | "low" | "high";
        InputFileContentParam: {
            /**
             * @default input_file
             * @enum {string}
             */
            type: "input_file";
            file_id?: string | null;
            filename?: string | null;
            file_data?: string | null;
            file_url?: string | null;
            detail?: components["schemas"]["FileDetailEnum"];
            prompt_cache_breakpoint?: components["schemas"]["PromptCacheBreakpointParam"] | null;
        };
        FunctionCallOutputItemParam: {
            id?: string | null;
            call_id?: string | null;
            /**
             * @default function_call_output
             * @enum {string}
             */
            type: "function_call_output";
            output: string | (components["schemas"]["InputTextContentParam"] | components["schemas"]["InputImageContentParamAutoParam"] | components["schemas"]["InputFileContentParam"])[];
            name?: string | null;
            namespace?: string | null;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            status?: components["schemas"]["FunctionCallItemStatus"] | null;
        };
        FileCitationParam: {
            /**
             * @default file_citation
             * @enum {string}
             */
            type: "file_citation";
            index: number;
            file_id: string;
            filename: string;
        };
        UrlCitationParam: {
            /**
             * @default url_citation
             * @enum {string}
             */
            type: "url_citation";
            start_index: number;
            end_index: number;
            /** Format: uri */
            url: string;
            title: string;
        };
        ContainerFileCitationParam: {
            /**
             * @default container_file_citation
             * @enum {string}
             */
            type: "container_file_citation";
            start_index: number;
            end_index: number;
            container_id: string;
            file_id: string;
            filename: string;
        };
        ToolSearchCallItemParam: {
            id?: string | null;
            call_id?: string | null;
            /**
             * @default tool_search_call
             * @enum {string}
             */
            type: "tool_search_call";
            execution?: components["schemas"]["ToolSearchExecutionType"];
            arguments: components["schemas"]["EmptyModelParam"];
            status?: components["schemas"]["FunctionCallItemStatus"] | null;
        };
        ToolSearchOutputItemParam: {
            id?: string | null;
            call_id?: string | null;
            /**
             * @default tool_search_output
             * @enum {string}
             */
            type: "tool_search_output";
            execution?: components["schemas"]["ToolSearchExecutionType"];
            tools: components["schemas"]["Tool"][];
            status?: components["schemas"]["FunctionCallItemStatus"] | null;
        };
        AdditionalToolsItemParam: {
            id?: string | null;
            /**
             * @default additional_tools
             * @enum {string}
             */
            type: "additional_tools";
            /**
             * @default developer
             * @enum {string}
             */
            role: "developer";
            tools: components["schemas"]["Tool"][];
        };
        CompactionSummaryItemParam: {
            id?: string | null;
            /**
             * @default compaction
             * @enum {string}
             */
            type: "compaction";
            encrypted_content: string;
        };
        FunctionShellActionParam: {
            commands: string[];
            timeout_ms?: number | null;
            max_output_length?: number | null;
        };
        /** @enum {string} */
        FunctionShellCallItemStatus: "in_progress" | "completed" | "incomplete";
        FunctionShellCallItemParam: {
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            /**
             * @default shell_call
             * @enum {string}
             */
            type: "shell_call";
            action: components["schemas"]["FunctionShellActionParam"];
            status?: components["schemas"]["FunctionShellCallItemStatus"] | null;
            environment?: (components["schemas"]["LocalEnvironmentParam"] | components["schemas"]["ContainerReferenceParam"]) | null;
        };
        FunctionShellCallOutputTimeoutOutcomeParam: {
            /**
             * @default timeout
             * @enum {string}
             */
            type: "timeout";
        };
        FunctionShellCallOutputExitOutcomeParam: {
            /**
             * @default exit
             * @enum {string}
             */
            type: "exit";
            exit_code: number;
        };
        FunctionShellCallOutputOutcomeParam: components["schemas"]["FunctionShellCallOutputTimeoutOutcomeParam"] | components["schemas"]["FunctionShellCallOutputExitOutcomeParam"];
        FunctionShellCallOutputContentParam: {
            stdout: string;
            stderr: string;
            outcome: components["schemas"]["FunctionShellCallOutputOutcomeParam"];
        };
        FunctionShellCallOutputItemParam: {
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            /**
             * @default shell_call_output
             * @enum {string}
             */
            type: "shell_call_output";
            output: components["schemas"]["FunctionShellCallOutputContentParam"][];
            status?: components["schemas"]["FunctionShellCallItemStatus"] | null;
            max_output_length?: number | null;
        };
        /** @enum {string} */
        ApplyPatchCallStatusParam: "in_progress" | "completed";
        ApplyPatchCreateFileOperationParam: {
            /**
             * @default create_file
             * @enum {string}
             */
            type: "create_file";
            path: string;
            diff: string;
        };
        ApplyPatchDeleteFileOperationParam: {
            /**
             * @default delete_file
             * @enum {string}
             */
            type: "delete_file";
            path: string;
        };
        ApplyPatchUpdateFileOperationParam: {
            /**
             * @default update_file
             * @enum {string}
             */
            type: "update_file";
            path: string;
            diff: string;
        };
        ApplyPatchOperationParam: components["schemas"]["ApplyPatchCreateFileOperationParam"] | components["schemas"]["ApplyPatchDeleteFileOperationParam"] | components["schemas"]["ApplyPatchUpdateFileOperationParam"];
        ApplyPatchToolCallItemParam: {
            /**
             * @default apply_patch_call
             * @enum {string}
             */
            type: "apply_patch_call";
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            status: components["schemas"]["ApplyPatchCallStatusParam"];
            operation: components["schemas"]["ApplyPatchOperationParam"];
        };
        /** @enum {string} */
        ApplyPatchCallOutputStatusParam: "completed" | "failed";
        ApplyPatchToolCallOutputItemParam: {
            /**
             * @default apply_patch_call_output
             * @enum {string}
             */
            type: "apply_patch_call_output";
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["ToolCallCallerParam"] | null;
            status: components["schemas"]["ApplyPatchCallOutputStatusParam"];
            output?: string | null;
        };
        CompactionTriggerItemParam: {
            /**
             * @default compaction_trigger
             * @enum {string}
             */
            type: "compaction_trigger";
        };
        ItemReferenceParam: {
            type?: "item_reference" | null;
            id: string;
        };
        ProgramItemParam: {
            id: string;
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            call_id: string;
            code: string;
            fingerprint: string;
        };
        /** @enum {string} */
        ProgramOutputItemStatus: "completed" | "incomplete";
        ProgramOutputItemParam: {
            id: string;
            /**
             * @default program_output
             * @enum {string}
             */
            type: "program_output";
            call_id: string;
            result: string;
            status: components["schemas"]["ProgramOutputItemStatus"];
        };
        ConversationResource: {
            id: string;
            /**
             * @default conversation
             * @enum {string}
             */
            object: "conversation";
            metadata: unknown;
            /** Format: unixtime */
            created_at: number;
        };
        ImageGenOutputTokensDetails: {
            image_tokens: number;
            text_tokens: number;
        };
        ImageGenInputUsageDetails: {
            text_tokens: number;
            image_tokens: number;
        };
        ImageGenUsage: {
            input_tokens: number;
            total_tokens: number;
            output_tokens: number;
            output_tokens_details?: components["schemas"]["ImageGenOutputTokensDetails"];
            input_tokens_details: components["schemas"]["ImageGenInputUsageDetails"];
        };
        /** @enum {string} */
        PublicProjectResidency: "GLOBAL" | "US_STORAGE_PROCESSING" | "EU_STORAGE_PROCESSING" | "JP_STORAGE" | "KR_STORAGE" | "CA_STORAGE" | "SG_STORAGE" | "IN_STORAGE" | "AU_STORAGE" | "GB_STORAGE" | "AE_STORAGE" | "AE_STORAGE_PROCESSING";
        SpecificProgrammaticToolCallingParam: {
            /**
             * @default programmatic_tool_calling
             * @enum {string}
             */
            type: "programmatic_tool_calling";
        };
        SpecificApplyPatchParam: {
            /**
             * @default apply_patch
             * @enum {string}
             */
            type: "apply_patch";
        };
        SpecificFunctionShellParam: {
            /**
             * @default shell
             * @enum {string}
             */
            type: "shell";
        };
        ReasoningModeEnum: string | ("standard" | "pro");
        "ConversationParam-2": {
            id: string;
        };
        ContextManagementParam: {
            type: string;
            compact_threshold?: number | null;
        };
        PromptCacheOptions: {
            ttl: components["schemas"]["PromptCacheTTLEnum"];
            mode: components["schemas"]["PromptCacheModeEnum"];
        };
        ModerationErrorBody: {
            /**
             * @default error
             * @enum {string}
             */
            type: "error";
            code: string;
            message: string;
        };
        Moderation: {
            input: components["schemas"]["ModerationResultBody"] | components["schemas"]["ModerationErrorBody"];
            output: components["schemas"]["ModerationResultBody"] | components["schemas"]["ModerationErrorBody"];
        };
        ResponseConversation: {
            id: string;
        };
        ResponseShellCallCommandAddedStreamingEvent: {
            /**
             * @default response.shell_call_command.added
             * @enum {string}
             */
            type: "response.shell_call_command.added";
            sequence_number: number;
            output_index: number;
            command_index: number;
            command: string;
        };
        ResponseShellCallCommandDeltaStreamingEvent: {
            /**
             * @default response.shell_call_command.delta
             * @enum {string}
             */
            type: "response.shell_call_command.delta";
            sequence_number: number;
            output_index: number;
            command_index: number;
            delta: string;
            obfuscation?: string;
        };
        ResponseShellCallCommandDoneStreamingEvent: {
            /**
             * @default response.shell_call_command.done
             * @enum {string}
             */
            type: "response.shell_call_command.done";
            sequence_number: number;
            output_index: number;
            command_index: number;
            command: string;
        };
        ShellCallOutputDelta: {
            stdout?: string;
            stderr?: string;
        };
        ResponseShellCallOutputContentDeltaStreamingEvent: {
            /**
             * @default response.shell_call_output_content.delta
             * @enum {string}
             */
            type: "response.shell_call_output_content.delta";
            sequence_number: number;
            item_id: string;
            output_index: number;
            command_index: number;
            delta: components["schemas"]["ShellCallOutputDelta"];
        };
        ResponseShellCallOutputContentDoneStreamingEvent: {
            /**
             * @default response.shell_call_output_content.done
             * @enum {string}
             */
            type: "response.shell_call_output_content.done";
            sequence_number: number;
            item_id: string;
            output_index: number;
            command_index: number;
            output: components["schemas"]["FunctionShellCallOutputContent"][];
        };
        CreateConversationBody: {
            metadata?: components["schemas"]["Metadata"] | null;
            items?: components["schemas"]["InputItem"][] | null;
        };
        UpdateConversationBody: {
            metadata: components["schemas"]["Metadata"];
        };
        DeletedConversationResource: {
            /**
             * @default conversation.deleted
             * @enum {string}
             */
            object: "conversation.deleted";
            deleted: boolean;
            id: string;
        };
        SpendLimitCurrency: string | "USD";
        SpendLimitInterval: string | "month";
        SpendLimitEnforcementStatus: string | ("inactive" | "enforcing");
        SpendLimitEnforcement: {
            status: components["schemas"]["SpendLimitEnforcementStatus"];
        };
        OrganizationSpendLimitResource: {
            /**
             * @default organization.spend_limit
             * @enum {string}
             */
            object: "organization.spend_limit";
            threshold_amount: number;
            currency: components["schemas"]["SpendLimitCurrency"];
            interval: components["schemas"]["SpendLimitInterval"];
            enforcement: components["schemas"]["SpendLimitEnforcement"];
        };
        UpdateOrganizationSpendLimitBody: {
            threshold_amount: number;
            /** @enum {string} */
            currency: "USD";
            /** @enum {string} */
            interval: "month";
        };
        OrganizationSpendLimitDeletedResource: {
            /**
             * @default organization.spend_limit.deleted
             * @enum {string}
             */
            object: "organization.spend_limit.deleted";
            deleted: boolean;
        };
        ProjectSpendLimitResource: {
            /**
             * @default project.spend_limit
             * @enum {string}
             */
            object: "project.spend_limit";
            threshold_amount: number;
            currency: components["schemas"]["SpendLimitCurrency"];
            interval: components["schemas"]["SpendLimitInterval"];
            enforcement: components["schemas"]["SpendLimitEnforcement"];
        };
        UpdateProjectSpendLimitBody: {
            threshold_amount: number;
            /** @enum {string} */
            currency: "USD";
            /** @enum {string} */
            interval: "month";
        };
        ProjectSpendLimitDeletedResource: {
            /**
             * @default project.spend_limit.deleted
             * @enum {string}
             */
            object: "project.spend_limit.deleted";
            deleted: boolean;
        };
        CreateProjectServiceAccountApiKeyBody: {
            name?: string;
            scopes?: string[];
        };
        ServiceAccountApiKeyBody: {
            /**
             * @default organization.project.service_account.api_key
             * @enum {string}
             */
            object: "organization.project.service_account.api_key";
            value: string;
            name: string;
            /** Format: unixtime */
            created_at: number;
            id: string;
        };
        CreateContentProvenanceBody: {
            /** Format: binary */
            file: string;
        };
        /** @enum {string} */
        ProvenanceCheckObject: "content_provenance_check";
        /** @enum {string} */
        ProvenanceDetectionResultApi: "detected" | "not_detected";
        /** @enum {string} */
        C2PAValidationStateApi: "trusted" | "valid" | "invalid" | "not_present";
        C2PAProvenanceResult: {
            /**
             * @default c2pa
             * @enum {string}
             */
            type: "c2pa";
            outcome: components["schemas"]["ProvenanceDetectionResultApi"];
            validation_state: components["schemas"]["C2PAValidationStateApi"];
            issuer: string | null;
            model: string | null;
            generated_at: string | null;
        };
        SynthIDProvenanceResult: {
            /**
             * @default synthid
             * @enum {string}
             */
            type: "synthid";
            outcome: components["schemas"]["ProvenanceDetectionResultApi"];
            model: string | null;
            generated_at: string | null;
        };
        ProvenanceResource: {
            object: components["schemas"]["ProvenanceCheckObject"];
            /** Format: unixtime */
            created_at: number;
            results: (components["schemas"]["C2PAProvenanceResult"] | components["schemas"]["SynthIDProvenanceResult"])[];
        };
        /** @enum {string} */
        OrderEnum: "asc" | "desc";
        VideoModel: string | ("sora-2" | "sora-2-pro" | "sora-2-2025-10-06" | "sora-2-pro-2025-10-06" | "sora-2-2025-12-08");
        /** @enum {string} */
        VideoStatus: "queued" | "in_progress" | "completed" | "failed";
        /** @enum {string} */
        VideoSize: "720x1280" | "1280x720" | "1024x1792" | "1792x1024";
        "Error-2": {
            code: string;
            message: string;
        };
        VideoResource: {
            id: string;
            /**
             * @default video
             * @enum {string}
             */
            object: "video";
            model: components["schemas"]["VideoModel"];
            status: components["schemas"]["VideoStatus"];
            progress: number;
            /** Format: unixtime */
            created_at: number;
            completed_at: number | null;
            expires_at: number | null;
            prompt: string | null;
            size: components["schemas"]["VideoSize"];
            seconds: string;
            remixed_from_video_id: string | null;
            error: components["schemas"]["Error-2"] | null;
        };
        VideoListResource: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["VideoResource"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        "ImageRefParam-2": {
            /** Format: uri */
            image_url?: string;
            file_id?: string;
        };
        /** @enum {string} */
        VideoSeconds: "4" | "8" | "12";
        CreateVideoMultipartBody: {
            model?: components["schemas"]["VideoModel"];
            prompt: string;
            input_reference?: string | components["schemas"]["ImageRefParam-2"];
            seconds?: components["schemas"]["VideoSeconds"];
            size?: components["schemas"]["VideoSize"];
        };
        CreateVideoJsonBody: {
            model?: components["schemas"]["VideoModel"];
            prompt: string;
            input_reference?: components["schemas"]["ImageRefParam-2"];
            seconds?: components["schemas"]["VideoSeconds"];
            size?: components["schemas"]["VideoSize"];
        };
        CreateVideoCharacterBody: {
            /** Format: binary */
            video: string;
            name: string;
        };
        VideoCharacterResource: {
            id: string | null;
            name: string | null;
            /** Format: unixtime */
            created_at: number;
        };
        VideoReferenceInputParam: {
            id: string;
        };
        CreateVideoEditMultipartBody: {
            video: string | components["schemas"]["VideoReferenceInputParam"];
            prompt: string;
        };
        CreateVideoEditJsonBody: {
            video: components["schemas"]["VideoReferenceInputParam"];
            prompt: string;
        };
        CreateVideoExtendMultipartBody: {
            video: components["schemas"]["VideoReferenceInputParam"] | string;
            prompt: string;
            seconds: components["schemas"]["VideoSeconds"];
        };
        CreateVideoExtendJsonBody: {
            video: components["schemas"]["VideoReferenceInputParam"];
            prompt: string;
            seconds: components["schemas"]["VideoSeconds"];
        };
        DeletedVideoResource: {
            /**
             * @default video.deleted
             * @enum {string}
             */
            object: "video.deleted";
            deleted: boolean;
            id: string;
        };
        /** @enum {string} */
        VideoContentVariant: "video" | "thumbnail" | "spritesheet";
        CreateVideoRemixBody: {
            prompt: string;
        };
        /** @enum {string} */
        TruncationEnum: "auto" | "disabled";
        PersonalityEnum: string | ("friendly" | "pragmatic");
        TokenCountsBody: {
            model?: string | null;
            input?: (string | components["schemas"]["InputItem"][]) | null;
            previous_response_id?: string | null;
            tools?: components["schemas"]["Tool"][] | null;
            text?: components["schemas"]["ResponseTextParam"] | null;
            reasoning?: components["schemas"]["Reasoning"] | null;
            /** @deprecated */
            truncation?: components["schemas"]["TruncationEnum"];
            instructions?: string | null;
            personality?: components["schemas"]["PersonalityEnum"];
            conversation?: components["schemas"]["ConversationParam"] | null;
            tool_choice?: components["schemas"]["ToolChoiceParam"] | null;
            parallel_tool_calls?: boolean | null;
        };
        TokenCountsResource: {
            /**
             * @default response.input_tokens
             * @enum {string}
             */
            object: "response.input_tokens";
            input_tokens: number;
        };
        /** @enum {string} */
        PromptCacheRetentionEnum: "in_memory" | "24h";
        /** @enum {string} */
        ServiceTierEnum: "auto" | "default" | "fast" | "flex" | "priority";
        CompactResponseMethodPublicBody: {
            model: components["schemas"]["ModelIdsCompaction"];
            input?: (string | components["schemas"]["InputItem"][]) | null;
            previous_response_id?: string | null;
            instructions?: string | null;
            prompt_cache_key?: string | null;
            prompt_cache_retention?: components["schemas"]["PromptCacheRetentionEnum"] | null;
            prompt_cache_options?: components["schemas"]["PromptCacheOptionsParam"] | null;
            service_tier?: components["schemas"]["ServiceTierEnum"] | null;
        };
        ItemField: components["schemas"]["Message"] | components["schemas"]["Program"] | components["schemas"]["ProgramOutput"] | components["schemas"]["FunctionToolCall"] | components["schemas"]["ToolSearchCall"] | components["schemas"]["ToolSearchOutput"] | components["schemas"]["AdditionalTools"] | components["schemas"]["FunctionToolCallOutput"] | components["schemas"]["FileSearchToolCall"] | components["schemas"]["WebSearchToolCall"] | components["schemas"]["ImageGenToolCall"] | components["schemas"]["ComputerToolCall"] | components["schemas"]["ComputerToolCallOutputResource"] | components["schemas"]["ReasoningItem"] | components["schemas"]["CompactionBody"] | components["schemas"]["CodeInterpreterToolCall"] | components["schemas"]["LocalShellToolCall"] | components["schemas"]["LocalShellToolCallOutput"] | components["schemas"]["FunctionShellCall"] | components["schemas"]["FunctionShellCallOutput"] | components["schemas"]["ApplyPatchToolCall"] | components["schemas"]["ApplyPatchToolCallOutput"] | components["schemas"]["MCPListTools"] | components["schemas"]["MCPApprovalRequest"] | components["schemas"]["MCPApprovalResponseResource"] | components["schemas"]["MCPToolCall"] | components["schemas"]["CustomToolCall"] | components["schemas"]["CustomToolCallOutput"];
        CompactResource: {
            id: string;
            /**
             * @default response.compaction
             * @enum {string}
             */
            object: "response.compaction";
            output: components["schemas"]["ItemField"][];
            /** Format: unixtime */
            created_at: number;
            usage: components["schemas"]["ResponseUsage"];
        };
        SkillResource: {
            id: string;
            /**
             * @default skill
             * @enum {string}
             */
            object: "skill";
            name: string;
            description: string;
            /** Format: unixtime */
            created_at: number;
            default_version: string;
            latest_version: string;
        };
        SkillListResource: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["SkillResource"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        CreateSkillBody: {
            files: string[] | string;
        };
        SetDefaultSkillVersionBody: {
            default_version: string;
        };
        DeletedSkillResource: {
            /**
             * @default skill.deleted
             * @enum {string}
             */
            object: "skill.deleted";
            deleted: boolean;
            id: string;
        };
        SkillVersionResource: {
            /**
             * @default skill.version
             * @enum {string}
             */
            object: "skill.version";
            id: string;
            skill_id: string;
            version: string;
            /** Format: unixtime */
            created_at: number;
            name: string;
            description: string;
        };
        SkillVersionListResource: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["SkillVersionResource"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        CreateSkillVersionBody: {
            files: string[] | string;
            default?: boolean;
        };
        DeletedSkillVersionResource: {
            /**
             * @default skill.version.deleted
             * @enum {string}
             */
            object: "skill.version.deleted";
            deleted: boolean;
            id: string;
            version: string;
        };
        ChatkitWorkflowTracing: {
            enabled: boolean;
        };
        ChatkitWorkflow: {
            id: string;
            version: string | null;
            state_variables: {
                [key: string]: string | number | boolean;
            } | null;
            tracing: components["schemas"]["ChatkitWorkflowTracing"];
        };
        ChatSessionRateLimits: {
            max_requests_per_1_minute: number;
        };
        /** @enum {string} */
        ChatSessionStatus: "active" | "expired" | "cancelled";
        ChatSessionAutomaticThreadTitling: {
            enabled: boolean;
        };
        ChatSessionFileUpload: {
            enabled: boolean;
            max_file_size: number | null;
            max_files: number | null;
        };
        ChatSessionHistory: {
            enabled: boolean;
            recent_threads: number | null;
        };
        ChatSessionChatkitConfiguration: {
            automatic_thread_titling: components["schemas"]["ChatSessionAutomaticThreadTitling"];
            file_upload: components["schemas"]["ChatSessionFileUpload"];
            history: components["schemas"]["ChatSessionHistory"];
        };
        ChatSessionResource: {
            id: string;
            /**
             * @default chatkit.session
             * @enum {string}
             */
            object: "chatkit.session";
            /** Format: unixtime */
            expires_at: number;
            client_secret: string;
            workflow: components["schemas"]["ChatkitWorkflow"];
            user: string;
            rate_limits: components["schemas"]["ChatSessionRateLimits"];
            max_requests_per_1_minute: number;
            status: components["schemas"]["ChatSessionStatus"];
            chatkit_configuration: components["schemas"]["ChatSessionChatkitConfiguration"];
        };
        WorkflowTracingParam: {
            enabled?: boolean;
        };
        WorkflowParam: {
            id: string;
            version?: string;
            state_variables?: {
                [key: string]: string | number | boolean;
            };
            tracing?: components["schemas"]["WorkflowTracingParam"];
        };
        ExpiresAfterParam: {
            /**
             * @default created_at
             * @enum {string}
             */
            anchor: "created_at";
            /** Format: int64 */
            seconds: number;
        };
        RateLimitsParam: {
            max_requests_per_1_minute?: number;
        };
        AutomaticThreadTitlingParam: {
            enabled?: boolean;
        };
        FileUploadParam: {
            enabled?: boolean;
            max_file_size?: number;
            max_files?: number;
        };
        HistoryParam: {
            enabled?: boolean;
            recent_threads?: number;
        };
        ChatkitConfigurationParam: {
            automatic_thread_titling?: components["schemas"]["AutomaticThreadTitlingParam"];
            file_upload?: components["schemas"]["FileUploadParam"];
            history?: components["schemas"]["HistoryParam"];
        };
        CreateChatSessionBody: {
            workflow: components["schemas"]["WorkflowParam"];
            user: string;
            expires_after?: components["schemas"]["ExpiresAfterParam"];
            rate_limits?: components["schemas"]["RateLimitsParam"];
            chatkit_configuration?: components["schemas"]["ChatkitConfigurationParam"];
        };
        UserMessageInputText: {
            /**
             * @default input_text
             * @enum {string}
             */
            type: "input_text";
            text: string;
        };
        UserMessageQuotedText: {
            /**
             * @default quoted_text
             * @enum {string}
             */
            type: "quoted_text";
            text: string;
        };
        /** @enum {string} */
        AttachmentType: "image" | "file";
        Attachment: {
            type: components["schemas"]["AttachmentType"];
            id: string;
            name: string;
            mime_type: string;
            preview_url: string | null;
        };
        ToolChoice: {
            id: string;
        };
        InferenceOptions: {
            tool_choice: components["schemas"]["ToolChoice"] | null;
            model: string | null;
        };
        UserMessageItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.user_message
             * @enum {string}
             */
            type: "chatkit.user_message";
            content: (components["schemas"]["UserMessageInputText"] | components["schemas"]["UserMessageQuotedText"])[];
            attachments: components["schemas"]["Attachment"][];
            inference_options: components["schemas"]["InferenceOptions"] | null;
        };
        FileAnnotationSource: {
            /**
             * @default file
             * @enum {string}
             */
            type: "file";
            filename: string;
        };
        FileAnnotation: {
            /**
             * @default file
             * @enum {string}
             */
            type: "file";
            source: components["schemas"]["FileAnnotationSource"];
        };
        UrlAnnotationSource: {
            /**
             * @default url
             * @enum {string}
             */
            type: "url";
            /** Format: uri */
            url: string;
        };
        UrlAnnotation: {
            /**
             * @default url
             * @enum {string}
             */
            type: "url";
            source: components["schemas"]["UrlAnnotationSource"];
        };
        ResponseOutputText: {
            /**
             * @default output_text
             * @enum {string}
             */
            type: "output_text";
            text: string;
            annotations: (components["schemas"]["FileAnnotation"] | components["schemas"]["UrlAnnotation"])[];
        };
        AssistantMessageItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.assistant_message
             * @enum {string}
             */
            type: "chatkit.assistant_message";
            content: components["schemas"]["ResponseOutputText"][];
        };
        WidgetMessageItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.widget
             * @enum {string}
             */
            type: "chatkit.widget";
            widget: string;
        };
        /** @enum {string} */
        ClientToolCallStatus: "in_progress" | "completed";
        ClientToolCallItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.client_tool_call
             * @enum {string}
             */
            type: "chatkit.client_tool_call";
            status: components["schemas"]["ClientToolCallStatus"];
            call_id: string;
            name: string;
            arguments: string;
            output: string | null;
        };
        /** @enum {string} */
        TaskType: "custom" | "thought";
        TaskItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.task
             * @enum {string}
             */
            type: "chatkit.task";
            task_type: components["schemas"]["TaskType"];
            heading: string | null;
            summary: string | null;
        };
        TaskGroupTask: {
            type: components["schemas"]["TaskType"];
            heading: string | null;
            summary: string | null;
        };
        TaskGroupItem: {
            id: string;
            /**
             * @default chatkit.thread_item
             * @enum {string}
             */
            object: "chatkit.thread_item";
            /** Format: unixtime */
            created_at: number;
            thread_id: string;
            /**
             * @default chatkit.task_group
             * @enum {string}
             */
            type: "chatkit.task_group";
            tasks: components["schemas"]["TaskGroupTask"][];
        };
        ThreadItem: components["schemas"]["UserMessageItem"] | components["schemas"]["AssistantMessageItem"] | components["schemas"]["WidgetMessageItem"] | components["schemas"]["ClientToolCallItem"] | components["schemas"]["TaskItem"] | components["schemas"]["TaskGroupItem"];
        ThreadItemListResource: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["ThreadItem"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        ActiveStatus: {
            /**
             * @default active
             * @enum {string}
             */
            type: "active";
        };
        LockedStatus: {
            /**
             * @default locked
             * @enum {string}
             */
            type: "locked";
            reason: string | null;
        };
        ClosedStatus: {
            /**
             * @default closed
             * @enum {string}
             */
            type: "closed";
            reason: string | null;
        };
        ThreadResource: {
            id: string;
            /**
             * @default chatkit.thread
             * @enum {string}
             */
            object: "chatkit.thread";
            /** Format: unixtime */
            created_at: number;
            title: string | null;
            status: components["schemas"]["ActiveStatus"] | components["schemas"]["LockedStatus"] | components["schemas"]["ClosedStatus"];
            user: string;
        };
        DeletedThreadResource: {
            id: string;
            /**
             * @default chatkit.thread.deleted
             * @enum {string}
             */
            object: "chatkit.thread.deleted";
            deleted: boolean;
        };
        ThreadListResource: {
            /**
             * @default list
             * @enum {string}
             */
            object: "list";
            data: components["schemas"]["ThreadResource"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        DragPoint: {
            x: number;
            y: number;
        };
        ErrorPayload: {
            type: string;
            code: string | null;
            message: string;
            param: string | null;
            headers?: {
                [key: string]: string;
            };
        };
        BetaTokenCountsResource: {
            /**
             * @default response.input_tokens
             * @enum {string}
             */
            object: "response.input_tokens";
            input_tokens: number;
        };
        BetaTokenCountsBody: {
            model?: string | null;
            input?: (string | components["schemas"]["BetaInputItem"][]) | null;
            previous_response_id?: string | null;
            tools?: components["schemas"]["BetaTool"][] | null;
            text?: components["schemas"]["BetaResponseTextParam"] | null;
            reasoning?: components["schemas"]["BetaReasoning"] | null;
            /** @deprecated */
            truncation?: components["schemas"]["BetaTruncationEnum"];
            instructions?: string | null;
            personality?: components["schemas"]["BetaPersonalityEnum"];
            conversation?: components["schemas"]["BetaConversationParam"] | null;
            tool_choice?: components["schemas"]["BetaToolChoiceParam"] | null;
            parallel_tool_calls?: boolean | null;
        };
        BetaToolChoiceParam: components["schemas"]["BetaToolChoiceOptions"] | components["schemas"]["BetaToolChoiceAllowed"] | components["schemas"]["BetaToolChoiceTypes"] | components["schemas"]["BetaToolChoiceFunction"] | components["schemas"]["BetaToolChoiceMCP"] | components["schemas"]["BetaToolChoiceCustom"] | components["schemas"]["BetaSpecificProgrammaticToolCallingParam"] | components["schemas"]["BetaSpecificApplyPatchParam"] | components["schemas"]["BetaSpecificFunctionShellParam"];
        BetaSpecificFunctionShellParam: {
            /**
             * @default shell
             * @enum {string}
             */
            type: "shell";
        };
        BetaSpecificApplyPatchParam: {
            /**
             * @default apply_patch
             * @enum {string}
             */
            type: "apply_patch";
        };
        BetaSpecificProgrammaticToolCallingParam: {
            /**
             * @default programmatic_tool_calling
             * @enum {string}
             */
            type: "programmatic_tool_calling";
        };
        BetaToolChoiceCustom: {
            /** @enum {string} */
            type: "custom";
            name: string;
        };
        BetaToolChoiceMCP: {
            /** @enum {string} */
            type: "mcp";
            server_label: string;
            name?: string | null;
        };
        BetaToolChoiceFunction: {
            /** @enum {string} */
            type: "function";
            name: string;
        };
        BetaToolChoiceTypes: {
            /** @enum {string} */
            type: "file_search" | "web_search_preview" | "computer" | "computer_use_preview" | "computer_use" | "web_search_preview_2025_03_11" | "image_generation" | "code_interpreter";
        };
        BetaToolChoiceAllowed: {
            /** @enum {string} */
            type: "allowed_tools";
            /** @enum {string} */
            mode: "auto" | "required";
            tools: {
                [key: string]: unknown;
            }[];
        };
        /** @enum {string} */
        BetaToolChoiceOptions: "none" | "auto" | "required";
        /** @default null */
        BetaConversationParam: string | components["schemas"]["BetaConversationParam-2"];
        "BetaConversationParam-2": {
            id: string;
        };
        BetaPersonalityEnum: string | ("friendly" | "pragmatic");
        /** @enum {string} */
        BetaTruncationEnum: "auto" | "disabled";
        BetaReasoning: {
            mode?: components["schemas"]["BetaReasoningModeEnum"];
            effort?: components["schemas"]["BetaReasoningEffort"];
            summary?: ("auto" | "concise" | "detailed") | null;
            context?: ("auto" | "current_turn" | "all_turns") | null;
            generate_summary?: ("auto" | "concise" | "detailed") | null;
        };
        BetaReasoningEffort: ("none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max") | null;
        BetaReasoningModeEnum: string | ("standard" | "pro");
        BetaResponseTextParam: {
            format?: components["schemas"]["BetaTextResponseFormatConfiguration"];
            verbosity?: components["schemas"]["BetaVerbosity"];
        };
        BetaVerbosity: ("low" | "medium" | "high") | null;
        BetaTextResponseFormatConfiguration: components["schemas"]["BetaResponseFormatText"] | components["schemas"]["BetaTextResponseFormatJsonSchema"] | components["schemas"]["BetaResponseFormatJsonObject"];
        BetaResponseFormatJsonObject: {
            /** @enum {string} */
            type: "json_object";
        };
        BetaTextResponseFormatJsonSchema: {
            /** @enum {string} */
            type: "json_schema";
            description?: string;
            name: string;
            schema: components["schemas"]["BetaResponseFormatJsonSchemaSchema"];
            strict?: boolean | null;
        };
        BetaResponseFormatJsonSchemaSchema: {
            [key: string]: unknown;
        };
        BetaResponseFormatText: {
            /** @enum {string} */
            type: "text";
        };
        BetaTool: components["schemas"]["BetaFunctionTool"] | components["schemas"]["BetaFileSearchTool"] | components["schemas"]["BetaComputerTool"] | components["schemas"]["BetaComputerUsePreviewTool"] | components["schemas"]["BetaWebSearchTool"] | components["schemas"]["BetaMCPTool"] | components["schemas"]["BetaCodeInterpreterTool"] | components["schemas"]["BetaProgrammaticToolCallingParam"] | components["schemas"]["BetaImageGenTool"] | components["schemas"]["BetaLocalShellToolParam"] | components["schemas"]["BetaFunctionShellToolParam"] | components["schemas"]["BetaCustomToolParam"] | components["schemas"]["BetaNamespaceToolParam"] | components["schemas"]["BetaToolSearchToolParam"] | components["schemas"]["BetaWebSearchPreviewTool"] | components["schemas"]["BetaApplyPatchToolParam"];
        BetaApplyPatchToolParam: {
            /**
             * @default apply_patch
             * @enum {string}
             */
            type: "apply_patch";
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        /** @enum {string} */
        BetaCallableToolAllowedCaller: "direct" | "programmatic";
        BetaWebSearchPreviewTool: {
            /**
             * @default web_search_preview
             * @enum {string}
             */
            type: "web_search_preview" | "web_search_preview_2025_03_11";
            user_location?: components["schemas"]["BetaApproximateLocation"] | null;
            search_context_size?: components["schemas"]["BetaSearchContextSize"];
            search_content_types?: components["schemas"]["BetaSearchContentType"][];
        };
        /** @enum {string} */
        BetaSearchContentType: "text" | "image";
        /** @enum {string} */
        BetaSearchContextSize: "low" | "medium" | "high";
        BetaApproximateLocation: {
            /**
             * @default approximate
             * @enum {string}
             */
            type: "approximate";
            country?: string | null;
            region?: string | null;
            city?: string | null;
            timezone?: string | null;
        };
        BetaToolSearchToolParam: {
            /**
             * @default tool_search
             * @enum {string}
             */
            type: "tool_search";
            execution?: components["schemas"]["BetaToolSearchExecutionType"];
            description?: string | null;
            parameters?: components["schemas"]["BetaEmptyModelParam"] | null;
        };
        BetaEmptyModelParam: Record<string, never>;
        /** @enum {string} */
        BetaToolSearchExecutionType: "server" | "client";
        BetaNamespaceToolParam: {
            /**
             * @default namespace
             * @enum {string}
             */
            type: "namespace";
            name: string;
            description: string;
            tools: (components["schemas"]["BetaFunctionToolParam"] | components["schemas"]["BetaCustomToolParam"])[];
        };
        BetaCustomToolParam: {
            /**
             * @default custom
             * @enum {string}
             */
            type: "custom";
            name: string;
            description?: string;
            format?: components["schemas"]["BetaCustomTextFormatParam"] | components["schemas"]["BetaCustomGrammarFormatParam"];
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        BetaCustomGrammarFormatParam: {
            /**
             * @default grammar
             * @enum {string}
             */
            type: "grammar";
            syntax: components["schemas"]["BetaGrammarSyntax1"];
            definition: string;
        };
        /** @enum {string} */
        BetaGrammarSyntax1: "lark" | "regex";
        BetaCustomTextFormatParam: {
            /**
             * @default text
             * @enum {string}
             */
            type: "text";
        };
        BetaFunctionToolParam: {
            name: string;
            description?: string | null;
            parameters?: components["schemas"]["BetaEmptyModelParam"] | null;
            strict?: boolean | null;
            /**
             * @default function
             * @enum {string}
             */
            type: "function";
            output_schema?: {
                [key: string]: unknown;
            } | null;
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        BetaFunctionShellToolParam: {
            /**
             * @default shell
             * @enum {string}
             */
            type: "shell";
            environment?: (components["schemas"]["BetaContainerAutoParam"] | components["schemas"]["BetaLocalEnvironmentParam"] | components["schemas"]["BetaContainerReferenceParam"]) | null;
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        BetaContainerReferenceParam: {
            /**
             * @default container_reference
             * @enum {string}
             */
            type: "container_reference";
            container_id: string;
        };
        BetaLocalEnvironmentParam: {
            /**
             * @default local
             * @enum {string}
             */
            type: "local";
            skills?: components["schemas"]["BetaLocalSkillParam"][];
        };
        BetaLocalSkillParam: {
            name: string;
            description: string;
            path: string;
        };
        BetaContainerAutoParam: {
            /**
             * @default container_auto
             * @enum {string}
             */
            type: "container_auto";
            file_ids?: string[];
            memory_limit?: components["schemas"]["BetaContainerMemoryLimit"] | null;
            network_policy?: components["schemas"]["BetaContainerNetworkPolicyDisabledParam"] | components["schemas"]["BetaContainerNetworkPolicyAllowlistParam"];
            skills?: (components["schemas"]["BetaSkillReferenceParam"] | components["schemas"]["BetaInlineSkillParam"])[];
        };
        BetaInlineSkillParam: {
            /**
             * @default inline
             * @enum {string}
             */
            type: "inline";
            name: string;
            description: string;
            source: components["schemas"]["BetaInlineSkillSourceParam"];
        };
        BetaInlineSkillSourceParam: {
            /**
             * @default base64
             * @enum {string}
             */
            type: "base64";
            /**
             * @default application/zip
             * @enum {string}
             */
            media_type: "application/zip";
            data: string;
        };
        BetaSkillReferenceParam: {
            /**
             * @default skill_reference
             * @enum {string}
             */
            type: "skill_reference";
            skill_id: string;
            version?: string;
        };
        BetaContainerNetworkPolicyAllowlistParam: {
            /**
             * @default allowlist
             * @enum {string}
             */
            type: "allowlist";
            allowed_domains: string[];
            domain_secrets?: components["schemas"]["BetaContainerNetworkPolicyDomainSecretParam"][];
        };
        BetaContainerNetworkPolicyDomainSecretParam: {
            domain: string;
            name: string;
            value: string;
        };
        BetaContainerNetworkPolicyDisabledParam: {
            /**
             * @default disabled
             * @enum {string}
             */
            type: "disabled";
        };
        /** @enum {string} */
        BetaContainerMemoryLimit: "1g" | "4g" | "16g" | "64g";
        BetaLocalShellToolParam: {
            /**
             * @default local_shell
             * @enum {string}
             */
            type: "local_shell";
        };
        BetaImageGenTool: {
            /** @enum {string} */
            type: "image_generation";
            model?: string | ("gpt-image-1" | "gpt-image-1-mini" | "gpt-image-1.5" | "gpt-image-2" | "gpt-image-2-2026-04-21");
            /**
             * @default auto
             * @enum {string}
             */
            quality?: "low" | "medium" | "high" | "auto";
            /** @default auto */
            size?: string | ("1024x1024" | "1024x1536" | "1536x1024" | "auto");
            /**
             * @default png
             * @enum {string}
             */
            output_format?: "png" | "webp" | "jpeg";
            /** @default 100 */
            output_compression?: number;
            /**
             * @default auto
             * @enum {string}
             */
            moderation?: "auto" | "low";
            /**
             * @default auto
             * @enum {string}
             */
            background?: "transparent" | "opaque" | "auto";
            input_fidelity?: components["schemas"]["BetaInputFidelity"] | null;
            input_image_mask?: {
                image_url?: string;
                file_id?: string;
            };
            /** @default 0 */
            partial_images?: number;
            action?: components["schemas"]["BetaImageGenActionEnum"];
        };
        /** @enum {string} */
        BetaImageGenActionEnum: "generate" | "edit" | "auto";
        /** @enum {string} */
        BetaInputFidelity: "high" | "low";
        BetaProgrammaticToolCallingParam: {
            /**
             * @default programmatic_tool_calling
             * @enum {string}
             */
            type: "programmatic_tool_calling";
        };
        BetaCodeInterpreterTool: {
            /** @enum {string} */
            type: "code_interpreter";
            container: string | components["schemas"]["BetaAutoCodeInterpreterToolParam"];
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        BetaAutoCodeInterpreterToolParam: {
            /**
             * @default auto
             * @enum {string}
             */
            type: "auto";
            file_ids?: string[];
            memory_limit?: components["schemas"]["BetaContainerMemoryLimit"] | null;
            network_policy?: components["schemas"]["BetaContainerNetworkPolicyDisabledParam"] | components["schemas"]["BetaContainerNetworkPolicyAllowlistParam"];
        };
        BetaMCPTool: {
            /** @enum {string} */
            type: "mcp";
            server_label: string;
            /** Format: uri */
            server_url?: string;
            /** @enum {string} */
            connector_id?: "connector_dropbox" | "connector_gmail" | "connector_googlecalendar" | "connector_googledrive" | "connector_microsoftteams" | "connector_outlookcalendar" | "connector_outlookemail" | "connector_sharepoint";
            tunnel_id?: string;
            authorization?: string;
            server_description?: string;
            headers?: {
                [key: string]: string;
            } | null;
            allowed_tools?: (string[] | components["schemas"]["BetaMCPToolFilter"]) | null;
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
            require_approval?: ({
                always?: components["schemas"]["BetaMCPToolFilter"];
                never?: components["schemas"]["BetaMCPToolFilter"];
            } | ("always" | "never")) | null;
            defer_loading?: boolean;
        };
        BetaMCPToolFilter: {
            tool_names?: string[];
            read_only?: boolean;
        };
        BetaWebSearchTool: {
            /**
             * @default web_search
             * @enum {string}
             */
            type: "web_search" | "web_search_2025_08_26";
            /** @default true */
            external_web_access?: boolean;
            filters?: {
                allowed_domains?: string[] | null;
            } | null;
            user_location?: components["schemas"]["BetaWebSearchApproximateLocation"];
            /**
             * @default medium
             * @enum {string}
             */
            search_context_size?: "low" | "medium" | "high";
        };
        BetaWebSearchApproximateLocation: {
            /**
             * @default approximate
             * @enum {string}
             */
            type?: "approximate";
            country?: string | null;
            region?: string | null;
            city?: string | null;
            timezone?: string | null;
        } | null;
        BetaComputerUsePreviewTool: {
            /**
             * @default computer_use_preview
             * @enum {string}
             */
            type: "computer_use_preview";
            environment: components["schemas"]["BetaComputerEnvironment"];
            display_width: number;
            display_height: number;
        };
        /** @enum {string} */
        BetaComputerEnvironment: "windows" | "mac" | "linux" | "ubuntu" | "browser";
        BetaComputerTool: {
            /**
             * @default computer
             * @enum {string}
             */
            type: "computer";
        };
        BetaFileSearchTool: {
            /**
             * @default file_search
             * @enum {string}
             */
            type: "file_search";
            vector_store_ids: string[];
            max_num_results?: number;
            ranking_options?: components["schemas"]["BetaRankingOptions"];
            filters?: components["schemas"]["BetaFilters"] | null;
        };
        BetaFilters: components["schemas"]["BetaComparisonFilter"] | components["schemas"]["BetaCompoundFilter"];
        BetaCompoundFilter: {
            /** @enum {string} */
            type: "and" | "or";
            filters: (components["schemas"]["BetaComparisonFilter"] | components["schemas"]["BetaCompoundFilter"])[];
        };
        BetaComparisonFilter: {
            /**
             * @default eq
             * @enum {string}
             */
            type: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "in" | "nin";
            key: string;
            value: string | number | boolean | (string | number)[];
        };
        BetaRankingOptions: {
            ranker?: components["schemas"]["BetaRankerVersionType"];
            score_threshold?: number;
            hybrid_search?: components["schemas"]["BetaHybridSearchOptions"];
        };
        BetaHybridSearchOptions: {
            embedding_weight: number;
            text_weight: number;
        };
        /** @enum {string} */
        BetaRankerVersionType: "auto" | "default-2024-11-15";
        BetaFunctionTool: {
            /**
             * @default function
             * @enum {string}
             */
            type: "function";
            name: string;
            description?: string | null;
            parameters?: {
                [key: string]: unknown;
            } | null;
            output_schema?: {
                [key: string]: unknown;
            } | null;
            strict?: boolean | null;
            defer_loading?: boolean;
            allowed_callers?: components["schemas"]["BetaCallableToolAllowedCaller"][] | null;
        };
        BetaInputItem: components["schemas"]["BetaEasyInputMessage"] | components["schemas"]["BetaItem"] | components["schemas"]["BetaCompactionTriggerItemParam"] | components["schemas"]["BetaItemReferenceParam"] | components["schemas"]["BetaProgramItemParam"] | components["schemas"]["BetaProgramOutputItemParam"];
        BetaProgramOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id: string;
            /**
             * @default program_output
             * @enum {string}
             */
            type: "program_output";
            call_id: string;
            result: string;
            status: components["schemas"]["BetaProgramOutputItemStatus"];
        };
        /** @enum {string} */
        BetaProgramOutputItemStatus: "completed" | "incomplete";
        Beta_AgentTagParam: {
            agent_name: string;
        };
        BetaProgramItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id: string;
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            call_id: string;
            code: string;
            fingerprint: string;
        };
        BetaItemReferenceParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            type?: "item_reference" | null;
            id: string;
        };
        BetaCompactionTriggerItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            /**
             * @default compaction_trigger
             * @enum {string}
             */
            type: "compaction_trigger";
        };
        BetaItem: components["schemas"]["BetaInputMessage"] | components["schemas"]["BetaOutputMessage"] | components["schemas"]["BetaFileSearchToolCall"] | components["schemas"]["BetaComputerToolCall"] | components["schemas"]["BetaComputerCallOutputItemParam"] | components["schemas"]["BetaWebSearchToolCall"] | components["schemas"]["BetaFunctionToolCall"] | components["schemas"]["BetaFunctionCallOutputItemParam"] | components["schemas"]["BetaAgentMessageItemParam"] | components["schemas"]["BetaMultiAgentCallItemParam"] | components["schemas"]["BetaMultiAgentCallOutputItemParam"] | components["schemas"]["BetaToolSearchCallItemParam"] | components["schemas"]["BetaToolSearchOutputItemParam"] | components["schemas"]["BetaAdditionalToolsItemParam"] | components["schemas"]["BetaReasoningItem"] | components["schemas"]["BetaCompactionSummaryItemParam"] | components["schemas"]["BetaImageGenToolCall"] | components["schemas"]["BetaCodeInterpreterToolCall"] | components["schemas"]["BetaLocalShellToolCall"] | components["schemas"]["BetaLocalShellToolCallOutput"] | components["schemas"]["BetaFunctionShellCallItemParam"] | components["schemas"]["BetaFunctionShellCallOutputItemParam"] | components["schemas"]["BetaApplyPatchToolCallItemParam"] | components["schemas"]["BetaApplyPatchToolCallOutputItemParam"] | components["schemas"]["BetaMCPListTools"] | components["schemas"]["BetaMCPApprovalRequest"] | components["schemas"]["BetaMCPApprovalResponse"] | components["schemas"]["BetaMCPToolCall"] | components["schemas"]["BetaCustomToolCallOutput"] | components["schemas"]["BetaCustomToolCall"];
        BetaCustomToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "custom_tool_call";
            id?: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            namespace?: string;
            name: string;
            input: string;
        };
        BetaToolCallCaller: components["schemas"]["BetaDirectToolCallCaller"] | components["schemas"]["BetaProgramToolCallCaller"];
        BetaProgramToolCallCaller: {
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            caller_id: string;
        };
        BetaDirectToolCallCaller: {
            /**
             * @default direct
             * @enum {string}
             */
            type: "direct";
        };
        BetaAgentTag: {
            agent_name: string;
        };
        BetaCustomToolCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "custom_tool_call_output";
            id?: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            output: string | components["schemas"]["BetaFunctionAndCustomToolCallOutput"][];
        };
        BetaFunctionAndCustomToolCallOutput: components["schemas"]["BetaInputTextContent"] | components["schemas"]["BetaInputImageContent"] | components["schemas"]["BetaInputFileContent"];
        BetaInputFileContent: {
            /**
             * @default input_file
             * @enum {string}
             */
            type: "input_file";
            file_id?: string | null;
            filename?: string;
            file_data?: string;
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointConfig"];
            /** Format: uri */
            file_url?: string;
            detail?: components["schemas"]["BetaFileInputDetail"];
        };
        /** @enum {string} */
        BetaFileInputDetail: "auto" | "low" | "high";
        BetaPromptCacheBreakpointConfig: {
            /**
             * @default explicit
             * @enum {string}
             */
            mode: "explicit";
        };
        BetaInputImageContent: {
            /**
             * @default input_image
             * @enum {string}
             */
            type: "input_image";
            image_url?: string | null;
            file_id?: string | null;
            detail?: components["schemas"]["BetaImageDetail"];
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointConfig"];
        };
        /** @enum {string} */
        BetaImageDetail: "low" | "high" | "auto" | "original";
        BetaInputTextContent: {
            /**
             * @default input_text
             * @enum {string}
             */
            type: "input_text";
            text: string;
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointConfig"];
        };
        BetaToolCallCallerParam: components["schemas"]["BetaDirectToolCallCallerParam"] | components["schemas"]["BetaProgramToolCallCallerParam"];
        BetaProgramToolCallCallerParam: {
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            caller_id: string;
        };
        BetaDirectToolCallCallerParam: {
            /**
             * @default direct
             * @enum {string}
             */
            type: "direct";
        };
        BetaMCPToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "mcp_call";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
            output?: string | null;
            error?: components["schemas"]["BetaMCPToolCallError"] | null;
            status?: components["schemas"]["BetaMCPToolCallStatus"];
            approval_request_id?: string | null;
        };
        /** @enum {string} */
        BetaMCPToolCallStatus: "in_progress" | "completed" | "incomplete" | "calling" | "failed";
        BetaMCPToolCallError: components["schemas"]["BetaMCPProtocolError"] | components["schemas"]["BetaMCPToolExecutionError"] | components["schemas"]["BetaHTTPError"];
        BetaHTTPError: {
            /**
             * @default http_error
             * @enum {string}
             */
            type: "http_error";
            code: number;
            message: string;
        };
        BetaMCPToolExecutionError: {
            /**
             * @default mcp_tool_execution_error
             * @enum {string}
             */
            type: "mcp_tool_execution_error";
            content: unknown;
        };
        BetaMCPProtocolError: {
            /**
             * @default mcp_protocol_error
             * @enum {string}
             */
            type: "mcp_protocol_error";
            code: number;
            message: string;
        };
        BetaMCPApprovalResponse: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "mcp_approval_response";
            id?: string | null;
            approval_request_id: string;
            approve: boolean;
            reason?: string | null;
        };
        BetaMCPApprovalRequest: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "mcp_approval_request";
            id: string;
            server_label: string;
            name: string;
            arguments: string;
        };
        BetaMCPListTools: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "mcp_list_tools";
            id: string;
            server_label: string;
            tools: components["schemas"]["BetaMCPListToolsTool"][];
            error?: string | null;
        };
        BetaMCPListToolsTool: {
            name: string;
            description?: string | null;
            input_schema: Record<string, never>;
            annotations?: Record<string, never> | null;
        };
        BetaApplyPatchToolCallOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            /**
             * @default apply_patch_call_output
             * @enum {string}
             */
            type: "apply_patch_call_output";
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            status: components["schemas"]["BetaApplyPatchCallOutputStatusParam"];
            output?: string | null;
        };
        /** @enum {string} */
        BetaApplyPatchCallOutputStatusParam: "completed" | "failed";
        BetaApplyPatchToolCallItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            /**
             * @default apply_patch_call
             * @enum {string}
             */
            type: "apply_patch_call";
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            status: components["schemas"]["BetaApplyPatchCallStatusParam"];
            operation: components["schemas"]["BetaApplyPatchOperationParam"];
        };
        BetaApplyPatchOperationParam: components["schemas"]["BetaApplyPatchCreateFileOperationParam"] | components["schemas"]["BetaApplyPatchDeleteFileOperationParam"] | components["schemas"]["BetaApplyPatchUpdateFileOperationParam"];
        BetaApplyPatchUpdateFileOperationParam: {
            /**
             * @default update_file
             * @enum {string}
             */
            type: "update_file";
            path: string;
            diff: string;
        };
        BetaApplyPatchDeleteFileOperationParam: {
            /**
             * @default delete_file
             * @enum {string}
             */
            type: "delete_file";
            path: string;
        };
        BetaApplyPatchCreateFileOperationParam: {
            /**
             * @default create_file
             * @enum {string}
             */
            type: "create_file";
            path: string;
            diff: string;
        };
        /** @enum {string} */
        BetaApplyPatchCallStatusParam: "in_progress" | "completed";
        BetaFunctionShellCallOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            /**
             * @default shell_call_output
             * @enum {string}
             */
            type: "shell_call_output";
            output: components["schemas"]["BetaFunctionShellCallOutputContentParam"][];
            status?: components["schemas"]["BetaFunctionShellCallItemStatus"] | null;
            max_output_length?: number | null;
        };
        /** @enum {string} */
        BetaFunctionShellCallItemStatus: "in_progress" | "completed" | "incomplete";
        BetaFunctionShellCallOutputContentParam: {
            stdout: string;
            stderr: string;
            outcome: components["schemas"]["BetaFunctionShellCallOutputOutcomeParam"];
        };
        BetaFunctionShellCallOutputOutcomeParam: components["schemas"]["BetaFunctionShellCallOutputTimeoutOutcomeParam"] | components["schemas"]["BetaFunctionShellCallOutputExitOutcomeParam"];
        BetaFunctionShellCallOutputExitOutcomeParam: {
            /**
             * @default exit
             * @enum {string}
             */
            type: "exit";
            exit_code: number;
        };
        BetaFunctionShellCallOutputTimeoutOutcomeParam: {
            /**
             * @default timeout
             * @enum {string}
             */
            type: "timeout";
        };
        BetaFunctionShellCallItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            /**
             * @default shell_call
             * @enum {string}
             */
            type: "shell_call";
            action: components["schemas"]["BetaFunctionShellActionParam"];
            status?: components["schemas"]["BetaFunctionShellCallItemStatus"] | null;
            environment?: (components["schemas"]["BetaLocalEnvironmentParam"] | components["schemas"]["BetaContainerReferenceParam"]) | null;
        };
        BetaFunctionShellActionParam: {
            commands: string[];
            timeout_ms?: number | null;
            max_output_length?: number | null;
        };
        BetaLocalShellToolCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "local_shell_call_output";
            id: string;
            output: string;
            status?: ("in_progress" | "completed" | "incomplete") | null;
        };
        BetaLocalShellToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "local_shell_call";
            id: string;
            call_id: string;
            action: components["schemas"]["BetaLocalShellExecAction"];
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        BetaLocalShellExecAction: {
            /**
             * @default exec
             * @enum {string}
             */
            type: "exec";
            command: string[];
            timeout_ms?: number | null;
            working_directory?: string | null;
            env: {
                [key: string]: string;
            };
            user?: string | null;
        };
        BetaCodeInterpreterToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /**
             * @default code_interpreter_call
             * @enum {string}
             */
            type: "code_interpreter_call";
            id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete" | "interpreting" | "failed";
            container_id: string;
            code: string | null;
            outputs: (components["schemas"]["BetaCodeInterpreterOutputLogs"] | components["schemas"]["BetaCodeInterpreterOutputImage"])[] | null;
        };
        BetaCodeInterpreterOutputImage: {
            /**
             * @default image
             * @enum {string}
             */
            type: "image";
            /** Format: uri */
            url: string;
        };
        BetaCodeInterpreterOutputLogs: {
            /**
             * @default logs
             * @enum {string}
             */
            type: "logs";
            logs: string;
        };
        BetaImageGenToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "image_generation_call";
            id: string;
            /** @enum {string} */
            status: "in_progress" | "completed" | "generating" | "failed";
            result: string | null;
        };
        BetaCompactionSummaryItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            /**
             * @default compaction
             * @enum {string}
             */
            type: "compaction";
            encrypted_content: string;
        };
        BetaReasoningItem: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "reasoning";
            id: string;
            encrypted_content?: string | null;
            summary: components["schemas"]["BetaSummaryTextContent"][];
            content?: components["schemas"]["BetaReasoningTextContent"][];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        BetaReasoningTextContent: {
            /**
             * @default reasoning_text
             * @enum {string}
             */
            type: "reasoning_text";
            text: string;
        };
        BetaSummaryTextContent: {
            /**
             * @default summary_text
             * @enum {string}
             */
            type: "summary_text";
            text: string;
        };
        BetaAdditionalToolsItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            /**
             * @default additional_tools
             * @enum {string}
             */
            type: "additional_tools";
            /**
             * @default developer
             * @enum {string}
             */
            role: "developer";
            tools: components["schemas"]["BetaTool"][];
        };
        BetaToolSearchOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id?: string | null;
            /**
             * @default tool_search_output
             * @enum {string}
             */
            type: "tool_search_output";
            execution?: components["schemas"]["BetaToolSearchExecutionType"];
            tools: components["schemas"]["BetaTool"][];
            status?: components["schemas"]["BetaFunctionCallItemStatus"] | null;
        };
        /** @enum {string} */
        BetaFunctionCallItemStatus: "in_progress" | "completed" | "incomplete";
        BetaToolSearchCallItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id?: string | null;
            /**
             * @default tool_search_call
             * @enum {string}
             */
            type: "tool_search_call";
            execution?: components["schemas"]["BetaToolSearchExecutionType"];
            arguments: components["schemas"]["BetaEmptyModelParam"];
            status?: components["schemas"]["BetaFunctionCallItemStatus"] | null;
        };
        BetaMultiAgentCallOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id: string;
            /**
             * @default multi_agent_call_output
             * @enum {string}
             */
            type: "multi_agent_call_output";
            action: components["schemas"]["BetaMultiAgentAction1"];
            output: components["schemas"]["BetaOutputTextContentParam"][];
        };
        BetaOutputTextContentParam: {
            /**
             * @default output_text
             * @enum {string}
             */
            type: "output_text";
            text: string;
            annotations?: (components["schemas"]["BetaFileCitationParam"] | components["schemas"]["BetaUrlCitationParam"] | components["schemas"]["BetaContainerFileCitationParam"])[];
        };
        BetaContainerFileCitationParam: {
            /**
             * @default container_file_citation
             * @enum {string}
             */
            type: "container_file_citation";
            start_index: number;
            end_index: number;
            container_id: string;
            file_id: string;
            filename: string;
        };
        BetaUrlCitationParam: {
            /**
             * @default url_citation
             * @enum {string}
             */
            type: "url_citation";
            start_index: number;
            end_index: number;
            /** Format: uri */
            url: string;
            title: string;
        };
        BetaFileCitationParam: {
            /**
             * @default file_citation
             * @enum {string}
             */
            type: "file_citation";
            index: number;
            file_id: string;
            filename: string;
        };
        /** @enum {string} */
        BetaMultiAgentAction1: "spawn_agent" | "interrupt_agent" | "list_agents" | "send_message" | "followup_task" | "wait_agent";
        BetaMultiAgentCallItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id: string;
            /**
             * @default multi_agent_call
             * @enum {string}
             */
            type: "multi_agent_call";
            action: components["schemas"]["BetaMultiAgentAction1"];
            arguments: string;
        };
        BetaAgentMessageItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            /**
             * @default agent_message
             * @enum {string}
             */
            type: "agent_message";
            author: string;
            recipient: string;
            content: (components["schemas"]["BetaInputTextContentParam"] | components["schemas"]["BetaInputImageContentParamAutoParam"] | components["schemas"]["BetaEncryptedContentParam"])[];
        };
        BetaEncryptedContentParam: {
            /**
             * @default encrypted_content
             * @enum {string}
             */
            type: "encrypted_content";
            encrypted_content: string;
        };
        BetaInputImageContentParamAutoParam: {
            /**
             * @default input_image
             * @enum {string}
             */
            type: "input_image";
            image_url?: string | null;
            file_id?: string | null;
            detail?: components["schemas"]["BetaDetailEnum"] | null;
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointParam"] | null;
        };
        BetaPromptCacheBreakpointParam: {
            /**
             * @default explicit
             * @enum {string}
             */
            mode: "explicit";
        };
        /** @enum {string} */
        BetaDetailEnum: "low" | "high" | "auto" | "original";
        BetaInputTextContentParam: {
            /**
             * @default input_text
             * @enum {string}
             */
            type: "input_text";
            text: string;
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointParam"] | null;
        };
        BetaFunctionCallOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id?: string | null;
            /**
             * @default function_call_output
             * @enum {string}
             */
            type: "function_call_output";
            output: string | (components["schemas"]["BetaInputTextContentParam"] | components["schemas"]["BetaInputImageContentParamAutoParam"] | components["schemas"]["BetaInputFileContentParam"])[];
            name?: string | null;
            namespace?: string | null;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            status?: components["schemas"]["BetaFunctionCallItemStatus"] | null;
        };
        BetaInputFileContentParam: {
            /**
             * @default input_file
             * @enum {string}
             */
            type: "input_file";
            file_id?: string | null;
            filename?: string | null;
            file_data?: string | null;
            file_url?: string | null;
            detail?: components["schemas"]["BetaFileDetailEnum"];
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointParam"] | null;
        };
        /** @enum {string} */
        BetaFileDetailEnum: "auto" | "low" | "high";
        BetaFunctionToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            id?: string;
            /** @enum {string} */
            type: "function_call";
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            namespace?: string;
            name: string;
            arguments: string;
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        BetaWebSearchToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            id: string;
            /** @enum {string} */
            type: "web_search_call";
            /** @enum {string} */
            status: "in_progress" | "searching" | "completed" | "failed";
            action: components["schemas"]["BetaWebSearchActionSearch"] | components["schemas"]["BetaWebSearchActionOpenPage"] | components["schemas"]["BetaWebSearchActionFind"];
        };
        BetaWebSearchActionFind: {
            /** @enum {string} */
            type: "find_in_page";
            /** Format: uri */
            url: string;
            pattern: string;
        };
        BetaWebSearchActionOpenPage: {
            /** @enum {string} */
            type: "open_page";
            url?: string | null;
        };
        BetaWebSearchActionSearch: {
            /** @enum {string} */
            type: "search";
            /** @deprecated */
            query?: string;
            queries?: string[];
            sources?: {
                /** @enum {string} */
                type: "url";
                /** Format: uri */
                url: string;
            }[];
        };
        BetaComputerCallOutputItemParam: {
            agent?: components["schemas"]["Beta_AgentTagParam"] | null;
            id?: string | null;
            call_id: string;
            /**
             * @default computer_call_output
             * @enum {string}
             */
            type: "computer_call_output";
            output: components["schemas"]["BetaComputerScreenshotImage"];
            acknowledged_safety_checks?: components["schemas"]["BetaComputerCallSafetyCheckParam"][] | null;
            status?: components["schemas"]["BetaFunctionCallItemStatus"] | null;
        };
        BetaComputerCallSafetyCheckParam: {
            id: string;
            code?: string | null;
            message?: string | null;
        };
        BetaComputerScreenshotImage: {
            /**
             * @default computer_screenshot
             * @enum {string}
             */
            type: "computer_screenshot";
            /** Format: uri */
            image_url?: string;
            file_id?: string;
        };
        BetaComputerToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /**
             * @default computer_call
             * @enum {string}
             */
            type: "computer_call";
            id: string;
            call_id: string;
            action?: components["schemas"]["BetaComputerAction"];
            actions?: components["schemas"]["BetaComputerActionList"];
            pending_safety_checks: components["schemas"]["BetaComputerCallSafetyCheckParam"][];
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        BetaComputerActionList: components["schemas"]["BetaComputerAction"][];
        BetaComputerAction: components["schemas"]["BetaClickParam"] | components["schemas"]["BetaDoubleClickAction"] | components["schemas"]["BetaDragParam"] | components["schemas"]["BetaKeyPressAction"] | components["schemas"]["BetaMoveParam"] | components["schemas"]["BetaScreenshotParam"] | components["schemas"]["BetaScrollParam"] | components["schemas"]["BetaTypeParam"] | components["schemas"]["BetaWaitParam"];
        BetaWaitParam: {
            /**
             * @default wait
             * @enum {string}
             */
            type: "wait";
        };
        BetaTypeParam: {
            /**
             * @default type
             * @enum {string}
             */
            type: "type";
            text: string;
        };
        BetaScrollParam: {
            /**
             * @default scroll
             * @enum {string}
             */
            type: "scroll";
            x: number;
            y: number;
            scroll_x: number;
            scroll_y: number;
            keys?: string[] | null;
        };
        BetaScreenshotParam: {
            /**
             * @default screenshot
             * @enum {string}
             */
            type: "screenshot";
        };
        BetaMoveParam: {
            /**
             * @default move
             * @enum {string}
             */
            type: "move";
            x: number;
            y: number;
            keys?: string[] | null;
        };
        BetaKeyPressAction: {
            /**
             * @default keypress
             * @enum {string}
             */
            type: "keypress";
            keys: string[];
        };
        BetaDragParam: {
            /**
             * @default drag
             * @enum {string}
             */
            type: "drag";
            path: components["schemas"]["BetaCoordParam"][];
            keys?: string[] | null;
        };
        BetaCoordParam: {
            x: number;
            y: number;
        };
        BetaDoubleClickAction: {
            /**
             * @default double_click
             * @enum {string}
             */
            type: "double_click";
            x: number;
            y: number;
            keys: string[] | null;
        };
        BetaClickParam: {
            /**
             * @default click
             * @enum {string}
             */
            type: "click";
            button: components["schemas"]["BetaClickButtonType"];
            x: number;
            y: number;
            keys?: string[] | null;
        };
        /** @enum {string} */
        BetaClickButtonType: "left" | "right" | "wheel" | "back" | "forward";
        BetaFileSearchToolCall: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            id: string;
            /** @enum {string} */
            type: "file_search_call";
            /** @enum {string} */
            status: "in_progress" | "searching" | "completed" | "incomplete" | "failed";
            queries: string[];
            results?: {
                file_id?: string;
                text?: string;
                filename?: string;
                attributes?: components["schemas"]["BetaVectorStoreFileAttributes"];
                /** Format: float */
                score?: number;
            }[] | null;
        };
        BetaVectorStoreFileAttributes: {
            [key: string]: string | number | boolean;
        } | null;
        BetaOutputMessage: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            id: string;
            /** @enum {string} */
            type: "message";
            /** @enum {string} */
            role: "assistant";
            content: components["schemas"]["BetaOutputMessageContent"][];
            phase?: components["schemas"]["BetaMessagePhase"] | null;
            /** @enum {string} */
            status: "in_progress" | "completed" | "incomplete";
        };
        /** @enum {string} */
        BetaMessagePhase: "commentary" | "final_answer";
        BetaOutputMessageContent: components["schemas"]["BetaOutputTextContent"] | components["schemas"]["BetaRefusalContent"];
        BetaRefusalContent: {
            /**
             * @default refusal
             * @enum {string}
             */
            type: "refusal";
            refusal: string;
        };
        BetaOutputTextContent: {
            /**
             * @default output_text
             * @enum {string}
             */
            type: "output_text";
            text: string;
            annotations: components["schemas"]["BetaAnnotation"][];
            logprobs: components["schemas"]["BetaLogProb"][];
        };
        BetaLogProb: {
            token: string;
            logprob: number;
            bytes: number[];
            top_logprobs: components["schemas"]["BetaTopLogProb"][];
        };
        BetaTopLogProb: {
            token: string;
            logprob: number;
            bytes: number[];
        };
        BetaAnnotation: components["schemas"]["BetaFileCitationBody"] | components["schemas"]["BetaUrlCitationBody"] | components["schemas"]["BetaContainerFileCitationBody"] | components["schemas"]["BetaFilePath"];
        BetaFilePath: {
            /** @enum {string} */
            type: "file_path";
            file_id: string;
            index: number;
        };
        BetaContainerFileCitationBody: {
            /**
             * @default container_file_citation
             * @enum {string}
             */
            type: "container_file_citation";
            container_id: string;
            file_id: string;
            start_index: number;
            end_index: number;
            filename: string;
        };
        BetaUrlCitationBody: {
            /**
             * @default url_citation
             * @enum {string}
             */
            type: "url_citation";
            /** Format: uri */
            url: string;
            start_index: number;
            end_index: number;
            title: string;
        };
        BetaFileCitationBody: {
            /**
             * @default file_citation
             * @enum {string}
             */
            type: "file_citation";
            file_id: string;
            index: number;
            filename: string;
        };
        BetaInputMessage: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type?: "message";
            /** @enum {string} */
            role: "user" | "system" | "developer";
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
            content: components["schemas"]["BetaInputMessageContentList"];
        };
        BetaInputMessageContentList: components["schemas"]["BetaInputContent"][];
        BetaInputContent: components["schemas"]["BetaInputTextContent"] | components["schemas"]["BetaInputImageContent"] | components["schemas"]["BetaInputFileContent"];
        BetaEasyInputMessage: {
            /** @enum {string} */
            role: "user" | "assistant" | "system" | "developer";
            content: string | components["schemas"]["BetaInputMessageContentList"];
            phase?: components["schemas"]["BetaMessagePhase"] | null;
            /** @enum {string} */
            type?: "message";
        };
        BetaCompactResponseMethodPublicBody: {
            model: components["schemas"]["BetaModelIdsCompaction"];
            input?: (string | components["schemas"]["BetaInputItem"][]) | null;
            previous_response_id?: string | null;
            instructions?: string | null;
            prompt_cache_key?: string | null;
            prompt_cache_retention?: components["schemas"]["BetaPromptCacheRetentionEnum"] | null;
            prompt_cache_options?: components["schemas"]["BetaPromptCacheOptionsParam"] | null;
            service_tier?: components["schemas"]["BetaServiceTierEnum"] | null;
        };
        /** @enum {string} */
        BetaServiceTierEnum: "auto" | "default" | "fast" | "flex" | "priority";
        BetaPromptCacheOptionsParam: {
            ttl?: components["schemas"]["BetaPromptCacheTTLEnum"];
            mode?: components["schemas"]["BetaPromptCacheModeEnum"];
        };
        /** @enum {string} */
        BetaPromptCacheModeEnum: "implicit" | "explicit";
        /** @enum {string} */
        BetaPromptCacheTTLEnum: "30m";
        /** @enum {string} */
        BetaPromptCacheRetentionEnum: "in_memory" | "24h";
        BetaModelIdsCompaction: components["schemas"]["BetaModelIdsResponses"] | string | null;
        BetaModelIdsResponses: components["schemas"]["BetaModelIdsShared"] | ("o1-pro" | "o1-pro-2025-03-19" | "o3-pro" | "o3-pro-2025-06-10" | "o3-deep-research" | "o3-deep-research-2025-06-26" | "o4-mini-deep-research" | "o4-mini-deep-research-2025-06-26" | "computer-use-preview" | "computer-use-preview-2025-03-11" | "gpt-5.5-pro" | "gpt-5.5-pro-2026-04-23" | "gpt-5-codex" | "gpt-5-pro" | "gpt-5-pro-2025-10-06" | "gpt-5.1-codex-max" | "gpt-daybreak-blue-latest" | "gpt-daybreak-red-latest" | "gpt-5.6-cyber");
        BetaModelIdsShared: string | ("gpt-5.6-sol" | "gpt-5.6-terra" | "gpt-5.6-luna" | "gpt-5.5" | "gpt-5.5-2026-04-23" | "gpt-5.4" | "gpt-5.4-mini" | "gpt-5.4-nano" | "gpt-5.4-mini-2026-03-17" | "gpt-5.4-nano-2026-03-17" | "gpt-5.3-chat-latest" | "gpt-5.2" | "gpt-5.2-2025-12-11" | "gpt-5.2-chat-latest" | "gpt-5.2-pro" | "gpt-5.2-pro-2025-12-11" | "gpt-5.1" | "gpt-5.1-2025-11-13" | "gpt-5.1-codex" | "gpt-5.1-mini" | "gpt-5.1-chat-latest" | "gpt-5" | "gpt-5-mini" | "gpt-5-nano" | "gpt-5-2025-08-07" | "gpt-5-mini-2025-08-07" | "gpt-5-nano-2025-08-07" | "gpt-5-chat-latest" | "gpt-4.1" | "gpt-4.1-mini" | "gpt-4.1-nano" | "gpt-4.1-2025-04-14" | "gpt-4.1-mini-2025-04-14" | "gpt-4.1-nano-2025-04-14" | "o4-mini" | "o4-mini-2025-04-16" | "o3" | "o3-2025-04-16" | "o3-mini" | "o3-mini-2025-01-31" | "o1" | "o1-2024-12-17" | "o1-preview" | "o1-preview-2024-09-12" | "o1-mini" | "o1-mini-2024-09-12" | "gpt-4o" | "gpt-4o-2024-11-20" | "gpt-4o-2024-08-06" | "gpt-4o-2024-05-13" | "gpt-4o-audio-preview" | "gpt-4o-audio-preview-2024-10-01" | "gpt-4o-audio-preview-2024-12-17" | "gpt-4o-audio-preview-2025-06-03" | "gpt-4o-mini-audio-preview" | "gpt-4o-mini-audio-preview-2024-12-17" | "gpt-4o-search-preview" | "gpt-4o-mini-search-preview" | "gpt-4o-search-preview-2025-03-11" | "gpt-4o-mini-search-preview-2025-03-11" | "chatgpt-4o-latest" | "codex-mini-latest" | "gpt-4o-mini" | "gpt-4o-mini-2024-07-18" | "gpt-4-turbo" | "gpt-4-turbo-2024-04-09" | "gpt-4-0125-preview" | "gpt-4-turbo-preview" | "gpt-4-1106-preview" | "gpt-4-vision-preview" | "gpt-4" | "gpt-4-0314" | "gpt-4-0613" | "gpt-4-32k" | "gpt-4-32k-0314" | "gpt-4-32k-0613" | "gpt-3.5-turbo" | "gpt-3.5-turbo-16k" | "gpt-3.5-turbo-0301" | "gpt-3.5-turbo-0613" | "gpt-3.5-turbo-1106" | "gpt-3.5-turbo-0125" | "gpt-3.5-turbo-16k-0613");
        BetaError: {
            code: string | null;
            message: string;
            param: string | null;
            type: string;
        };
        BetaResponseItemList: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["BetaItemResource"][];
            has_more: boolean;
            first_id: string;
            last_id: string;
        };
        BetaItemResource: components["schemas"]["BetaInputMessageResource"] | components["schemas"]["BetaOutputMessage"] | components["schemas"]["BetaFileSearchToolCall"] | components["schemas"]["BetaComputerToolCall"] | components["schemas"]["BetaComputerToolCallOutputResource"] | components["schemas"]["BetaWebSearchToolCall"] | components["schemas"]["BetaFunctionToolCallResource"] | components["schemas"]["BetaFunctionToolCallOutputResource"] | components["schemas"]["BetaAgentMessage"] | components["schemas"]["BetaMultiAgentCall"] | components["schemas"]["BetaMultiAgentCallOutput"] | components["schemas"]["BetaToolSearchCall"] | components["schemas"]["BetaToolSearchOutput"] | components["schemas"]["BetaAdditionalTools"] | components["schemas"]["BetaReasoningItem"] | components["schemas"]["BetaProgram"] | components["schemas"]["BetaProgramOutput"] | components["schemas"]["BetaCompactionBody"] | components["schemas"]["BetaImageGenToolCall"] | components["schemas"]["BetaCodeInterpreterToolCall"] | components["schemas"]["BetaLocalShellToolCall"] | components["schemas"]["BetaLocalShellToolCallOutput"] | components["schemas"]["BetaFunctionShellCall"] | components["schemas"]["BetaFunctionShellCallOutput"] | components["schemas"]["BetaApplyPatchToolCall"] | components["schemas"]["BetaApplyPatchToolCallOutput"] | components["schemas"]["BetaMCPListTools"] | components["schemas"]["BetaMCPApprovalRequest"] | components["schemas"]["BetaMCPApprovalResponseResource"] | components["schemas"]["BetaMCPToolCall"] | components["schemas"]["BetaCustomToolCallResource"] | components["schemas"]["BetaCustomToolCallOutputResource"];
        BetaCustomToolCallOutputResource: components["schemas"]["BetaCustomToolCallOutput"] & {
            id: string;
            status: components["schemas"]["BetaFunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        /** @enum {string} */
        BetaFunctionCallOutputStatusEnum: "in_progress" | "completed" | "incomplete";
        BetaCustomToolCallResource: components["schemas"]["BetaCustomToolCall"] & {
            id: string;
            status: components["schemas"]["BetaFunctionCallStatus"];
            created_by?: string;
        };
        /** @enum {string} */
        BetaFunctionCallStatus: "in_progress" | "completed" | "incomplete";
        BetaMCPApprovalResponseResource: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "mcp_approval_response";
            id: string;
            approval_request_id: string;
            approve: boolean;
            reason?: string | null;
        };
        BetaApplyPatchToolCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default apply_patch_call_output
             * @enum {string}
             */
            type: "apply_patch_call_output";
            id: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            status: components["schemas"]["BetaApplyPatchCallOutputStatus"];
            output?: string | null;
            created_by?: string;
        };
        /** @enum {string} */
        BetaApplyPatchCallOutputStatus: "completed" | "failed";
        BetaApplyPatchToolCall: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default apply_patch_call
             * @enum {string}
             */
            type: "apply_patch_call";
            id: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            status: components["schemas"]["BetaApplyPatchCallStatus"];
            operation: components["schemas"]["BetaApplyPatchCreateFileOperation"] | components["schemas"]["BetaApplyPatchDeleteFileOperation"] | components["schemas"]["BetaApplyPatchUpdateFileOperation"];
            created_by?: string;
        };
        BetaApplyPatchUpdateFileOperation: {
            /**
             * @default update_file
             * @enum {string}
             */
            type: "update_file";
            path: string;
            diff: string;
        };
        BetaApplyPatchDeleteFileOperation: {
            /**
             * @default delete_file
             * @enum {string}
             */
            type: "delete_file";
            path: string;
        };
        BetaApplyPatchCreateFileOperation: {
            /**
             * @default create_file
             * @enum {string}
             */
            type: "create_file";
            path: string;
            diff: string;
        };
        /** @enum {string} */
        BetaApplyPatchCallStatus: "in_progress" | "completed";
        BetaFunctionShellCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default shell_call_output
             * @enum {string}
             */
            type: "shell_call_output";
            id: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            status: components["schemas"]["BetaFunctionShellCallOutputStatusEnum"];
            output: components["schemas"]["BetaFunctionShellCallOutputContent"][];
            max_output_length: number | null;
            created_by?: string;
        };
        BetaFunctionShellCallOutputContent: {
            stdout: string;
            stderr: string;
            outcome: components["schemas"]["BetaFunctionShellCallOutputTimeoutOutcome"] | components["schemas"]["BetaFunctionShellCallOutputExitOutcome"];
            created_by?: string;
        };
        BetaFunctionShellCallOutputExitOutcome: {
            /**
             * @default exit
             * @enum {string}
             */
            type: "exit";
            exit_code: number;
        };
        BetaFunctionShellCallOutputTimeoutOutcome: {
            /**
             * @default timeout
             * @enum {string}
             */
            type: "timeout";
        };
        /** @enum {string} */
        BetaFunctionShellCallOutputStatusEnum: "in_progress" | "completed" | "incomplete";
        BetaFunctionShellCall: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default shell_call
             * @enum {string}
             */
            type: "shell_call";
            id: string;
            call_id: string;
            caller?: components["schemas"]["BetaToolCallCaller"] | null;
            action: components["schemas"]["BetaFunctionShellAction"];
            status: components["schemas"]["BetaFunctionShellCallStatus"];
            environment: (components["schemas"]["BetaLocalEnvironmentResource"] | components["schemas"]["BetaContainerReferenceResource"]) | null;
            created_by?: string;
        };
        BetaContainerReferenceResource: {
            /**
             * @default container_reference
             * @enum {string}
             */
            type: "container_reference";
            container_id: string;
        };
        BetaLocalEnvironmentResource: {
            /**
             * @default local
             * @enum {string}
             */
            type: "local";
        };
        /** @enum {string} */
        BetaFunctionShellCallStatus: "in_progress" | "completed" | "incomplete";
        BetaFunctionShellAction: {
            commands: string[];
            timeout_ms: number | null;
            max_output_length: number | null;
        };
        BetaCompactionBody: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default compaction
             * @enum {string}
             */
            type: "compaction";
            id: string;
            encrypted_content: string;
            created_by?: string;
        };
        BetaProgramOutput: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default program_output
             * @enum {string}
             */
            type: "program_output";
            id: string;
            call_id: string;
            result: string;
            status: components["schemas"]["BetaProgramOutputStatus"];
        };
        /** @enum {string} */
        BetaProgramOutputStatus: "completed" | "incomplete";
        BetaProgram: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default program
             * @enum {string}
             */
            type: "program";
            id: string;
            call_id: string;
            code: string;
            fingerprint: string;
        };
        BetaAdditionalTools: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default additional_tools
             * @enum {string}
             */
            type: "additional_tools";
            id: string;
            role: components["schemas"]["BetaMessageRole"];
            tools: components["schemas"]["BetaTool"][];
        };
        /** @enum {string} */
        BetaMessageRole: "unknown" | "user" | "assistant" | "system" | "critic" | "discriminator" | "developer" | "tool";
        BetaToolSearchOutput: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default tool_search_output
             * @enum {string}
             */
            type: "tool_search_output";
            id: string;
            call_id: string | null;
            execution: components["schemas"]["BetaToolSearchExecutionType"];
            tools: components["schemas"]["BetaTool"][];
            status: components["schemas"]["BetaFunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        BetaToolSearchCall: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default tool_search_call
             * @enum {string}
             */
            type: "tool_search_call";
            id: string;
            call_id: string | null;
            execution: components["schemas"]["BetaToolSearchExecutionType"];
            arguments: unknown;
            status: components["schemas"]["BetaFunctionCallStatus"];
            created_by?: string;
        };
        BetaMultiAgentCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default multi_agent_call_output
             * @enum {string}
             */
            type: "multi_agent_call_output";
            id: string;
            call_id: string;
            action: components["schemas"]["BetaMultiAgentAction"];
            output: components["schemas"]["BetaOutputTextContent"][];
        };
        /** @enum {string} */
        BetaMultiAgentAction: "spawn_agent" | "interrupt_agent" | "list_agents" | "send_message" | "followup_task" | "wait_agent";
        BetaMultiAgentCall: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default multi_agent_call
             * @enum {string}
             */
            type: "multi_agent_call";
            id: string;
            call_id: string;
            action: components["schemas"]["BetaMultiAgentAction"];
            arguments: string;
        };
        BetaAgentMessage: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default agent_message
             * @enum {string}
             */
            type: "agent_message";
            id: string;
            author: string;
            recipient: string;
            content: (components["schemas"]["BetaInputTextContent"] | components["schemas"]["BetaOutputTextContent"] | components["schemas"]["BetaTextContent"] | components["schemas"]["BetaSummaryTextContent"] | components["schemas"]["BetaReasoningTextContent"] | components["schemas"]["BetaRefusalContent"] | components["schemas"]["BetaInputImageContent"] | components["schemas"]["BetaComputerScreenshotContent"] | components["schemas"]["BetaInputFileContent"] | components["schemas"]["BetaEncryptedContent"])[];
        };
        BetaEncryptedContent: {
            /**
             * @default encrypted_content
             * @enum {string}
             */
            type: "encrypted_content";
            encrypted_content: string;
        };
        BetaComputerScreenshotContent: {
            /**
             * @default computer_screenshot
             * @enum {string}
             */
            type: "computer_screenshot";
            image_url: string | null;
            file_id: string | null;
            detail: components["schemas"]["BetaImageDetail"];
            prompt_cache_breakpoint?: components["schemas"]["BetaPromptCacheBreakpointConfig"];
        };
        BetaTextContent: {
            /**
             * @default text
             * @enum {string}
             */
            type: "text";
            text: string;
        };
        BetaFunctionToolCallOutputResource: components["schemas"]["BetaFunctionToolCallOutput"] & {
            id: string;
            status: components["schemas"]["BetaFunctionCallOutputStatusEnum"];
            created_by?: string;
        };
        BetaFunctionToolCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            id?: string;
            /** @enum {string} */
            type: "function_call_output";
            call_id?: string;
            name?: string;
            namespace?: string;
            caller?: components["schemas"]["BetaToolCallCallerParam"] | null;
            output: string | components["schemas"]["BetaFunctionAndCustomToolCallOutput"][];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        BetaFunctionToolCallResource: components["schemas"]["BetaFunctionToolCall"] & {
            id: string;
            status: components["schemas"]["BetaFunctionCallStatus"];
            created_by?: string;
        };
        BetaComputerToolCallOutputResource: components["schemas"]["BetaComputerToolCallOutput"] & {
            id: string;
            status: components["schemas"]["BetaComputerCallOutputStatus"];
            created_by?: string;
        };
        /** @enum {string} */
        BetaComputerCallOutputStatus: "completed" | "incomplete" | "failed";
        BetaComputerToolCallOutput: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /**
             * @default computer_call_output
             * @enum {string}
             */
            type: "computer_call_output";
            id?: string;
            call_id: string;
            acknowledged_safety_checks?: components["schemas"]["BetaComputerCallSafetyCheckParam"][];
            output: components["schemas"]["BetaComputerScreenshotImage"];
            /** @enum {string} */
            status?: "in_progress" | "completed" | "incomplete";
        };
        BetaInputMessageResource: components["schemas"]["BetaInputMessage"] & {
            id: string;
        };
        BetaCompactResource: {
            id: string;
            /**
             * @default response.compaction
             * @enum {string}
             */
            object: "response.compaction";
            output: components["schemas"]["BetaItemField"][];
            /** Format: unixtime */
            created_at: number;
            usage: components["schemas"]["BetaResponseUsage"];
        };
        BetaResponseUsage: {
            input_tokens: number;
            input_tokens_details: {
                cached_tokens: number;
                cache_write_tokens: number;
            };
            output_tokens: number;
            output_tokens_details: {
                reasoning_tokens: number;
            };
            total_tokens: number;
        };
        BetaItemField: components["schemas"]["BetaMessage"] | components["schemas"]["BetaProgram"] | components["schemas"]["BetaProgramOutput"] | components["schemas"]["BetaFunctionToolCall"] | components["schemas"]["BetaMultiAgentCall"] | components["schemas"]["BetaMultiAgentCallOutput"] | components["schemas"]["BetaToolSearchCall"] | components["schemas"]["BetaToolSearchOutput"] | components["schemas"]["BetaAdditionalTools"] | components["schemas"]["BetaAgentMessage"] | components["schemas"]["BetaFunctionToolCallOutput"] | components["schemas"]["BetaFileSearchToolCall"] | components["schemas"]["BetaWebSearchToolCall"] | components["schemas"]["BetaImageGenToolCall"] | components["schemas"]["BetaComputerToolCall"] | components["schemas"]["BetaComputerToolCallOutputResource"] | components["schemas"]["BetaReasoningItem"] | components["schemas"]["BetaCompactionBody"] | components["schemas"]["BetaCodeInterpreterToolCall"] | components["schemas"]["BetaLocalShellToolCall"] | components["schemas"]["BetaLocalShellToolCallOutput"] | components["schemas"]["BetaFunctionShellCall"] | components["schemas"]["BetaFunctionShellCallOutput"] | components["schemas"]["BetaApplyPatchToolCall"] | components["schemas"]["BetaApplyPatchToolCallOutput"] | components["schemas"]["BetaMCPListTools"] | components["schemas"]["BetaMCPApprovalRequest"] | components["schemas"]["BetaMCPApprovalResponseResource"] | components["schemas"]["BetaMCPToolCall"] | components["schemas"]["BetaCustomToolCall"] | components["schemas"]["BetaCustomToolCallOutput"];
        BetaMessage: {
            agent?: components["schemas"]["BetaAgentTag"];
            /**
             * @default message
             * @enum {string}
             */
            type: "message";
            id: string;
            status: components["schemas"]["BetaMessageStatus"];
            role: components["schemas"]["BetaMessageRole"];
            content: (components["schemas"]["BetaInputTextContent"] | components["schemas"]["BetaOutputTextContent"] | components["schemas"]["BetaTextContent"] | components["schemas"]["BetaSummaryTextContent"] | components["schemas"]["BetaReasoningTextContent"] | components["schemas"]["BetaRefusalContent"] | components["schemas"]["BetaInputImageContent"] | components["schemas"]["BetaComputerScreenshotContent"] | components["schemas"]["BetaInputFileContent"] | components["schemas"]["BetaEncryptedContent"])[];
            phase?: components["schemas"]["BetaMessagePhase-2"] | null;
        };
        /** @enum {string} */
        "BetaMessagePhase-2": "commentary" | "final_answer";
        /** @enum {string} */
        BetaMessageStatus: "in_progress" | "completed" | "incomplete";
        BetaResponseCustomToolCallInputDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.custom_tool_call_input.done";
            sequence_number: number;
            output_index: number;
            item_id: string;
            input: string;
        };
        BetaResponseCustomToolCallInputDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.custom_tool_call_input.delta";
            sequence_number: number;
            output_index: number;
            item_id: string;
            delta: string;
        };
        BetaResponseQueuedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.queued";
            response: components["schemas"]["BetaResponse"];
            sequence_number: number;
        };
        BetaResponse: components["schemas"]["BetaModelResponseProperties"] & components["schemas"]["BetaResponseProperties"] & {
            service_tier?: components["schemas"]["BetaServiceTierResponses"];
            truncation?: ("auto" | "disabled") | null;
            id: string;
            /** @enum {string} */
            object: "response";
            /** @enum {string} */
            status?: "completed" | "failed" | "in_progress" | "cancelled" | "queued" | "incomplete";
            /** Format: unixtime */
            created_at: number;
            completed_at?: number | null;
            error: components["schemas"]["BetaResponseError"];
            incomplete_details: {
                /** @enum {string} */
                reason?: "max_output_tokens" | "content_filter";
            } | null;
            output: components["schemas"]["BetaOutputItem"][];
            reasoning?: components["schemas"]["BetaReasoning"] | null;
            instructions: (string | components["schemas"]["BetaInputItem"][]) | null;
            output_text?: string | null;
            usage?: components["schemas"]["BetaResponseUsage"];
            prompt_cache_options?: components["schemas"]["BetaPromptCacheOptions"];
            moderation?: components["schemas"]["BetaModeration"] | null;
            /** @default true */
            parallel_tool_calls: boolean;
            conversation?: components["schemas"]["BetaResponseConversation"] | null;
            max_output_tokens?: number | null;
        };
        BetaResponseConversation: {
            id: string;
        };
        BetaModeration: {
            input: components["schemas"]["BetaModerationResultBody"] | components["schemas"]["BetaModerationErrorBody"];
            output: components["schemas"]["BetaModerationResultBody"] | components["schemas"]["BetaModerationErrorBody"];
        };
        BetaModerationErrorBody: {
            /**
             * @default error
             * @enum {string}
             */
            type: "error";
            code: string;
            message: string;
        };
        BetaModerationResultBody: {
            /**
             * @default moderation_result
             * @enum {string}
             */
            type: "moderation_result";
            model: string;
            flagged: boolean;
            categories: {
                [key: string]: boolean;
            };
            category_scores: {
                [key: string]: number;
            };
            category_applied_input_types: {
                [key: string]: components["schemas"]["BetaModerationInputType"][];
            };
        };
        /** @enum {string} */
        BetaModerationInputType: "text" | "image";
        BetaPromptCacheOptions: {
            ttl: components["schemas"]["BetaPromptCacheTTLEnum"];
            mode: components["schemas"]["BetaPromptCacheModeEnum"];
        };
        BetaOutputItem: components["schemas"]["BetaOutputMessage"] | components["schemas"]["BetaFileSearchToolCall"] | components["schemas"]["BetaFunctionToolCall"] | components["schemas"]["BetaFunctionToolCallOutputResource"] | components["schemas"]["BetaAgentMessage"] | components["schemas"]["BetaMultiAgentCall"] | components["schemas"]["BetaMultiAgentCallOutput"] | components["schemas"]["BetaWebSearchToolCall"] | components["schemas"]["BetaComputerToolCall"] | components["schemas"]["BetaComputerToolCallOutputResource"] | components["schemas"]["BetaReasoningItem"] | components["schemas"]["BetaProgram"] | components["schemas"]["BetaProgramOutput"] | components["schemas"]["BetaToolSearchCall"] | components["schemas"]["BetaToolSearchOutput"] | components["schemas"]["BetaAdditionalTools"] | components["schemas"]["BetaCompactionBody"] | components["schemas"]["BetaImageGenToolCall"] | components["schemas"]["BetaCodeInterpreterToolCall"] | components["schemas"]["BetaLocalShellToolCall"] | components["schemas"]["BetaLocalShellToolCallOutput"] | components["schemas"]["BetaFunctionShellCall"] | components["schemas"]["BetaFunctionShellCallOutput"] | components["schemas"]["BetaApplyPatchToolCall"] | components["schemas"]["BetaApplyPatchToolCallOutput"] | components["schemas"]["BetaMCPToolCall"] | components["schemas"]["BetaMCPListTools"] | components["schemas"]["BetaMCPApprovalRequest"] | components["schemas"]["BetaMCPApprovalResponseResource"] | components["schemas"]["BetaCustomToolCall"] | components["schemas"]["BetaCustomToolCallOutputResource"];
        BetaResponseError: {
            code: components["schemas"]["BetaResponseErrorCode"];
            message: string;
        } | null;
        /** @enum {string} */
        BetaResponseErrorCode: "server_error" | "rate_limit_exceeded" | "invalid_prompt" | "data_residency_mismatch" | "bio_policy" | "vector_store_timeout" | "invalid_image" | "invalid_image_format" | "invalid_base64_image" | "invalid_image_url" | "image_too_large" | "image_too_small" | "image_parse_error" | "image_content_policy_violation" | "invalid_image_mode" | "image_file_too_large" | "unsupported_image_media_type" | "empty_image_file" | "failed_to_download_image" | "image_file_not_found";
        BetaServiceTierResponses: ("auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast") | null;
        BetaResponseProperties: {
            previous_response_id?: string | null;
            model?: components["schemas"]["BetaModelIdsResponses"];
            background?: boolean | null;
            max_tool_calls?: number | null;
            text?: components["schemas"]["BetaResponseTextParam"];
            tools?: components["schemas"]["BetaToolsArray"];
            tool_choice?: components["schemas"]["BetaToolChoiceParam"];
            prompt?: components["schemas"]["BetaPrompt"];
        };
        BetaPrompt: {
            id: string;
            version?: string | null;
            variables?: components["schemas"]["BetaResponsePromptVariables"];
        } | null;
        BetaResponsePromptVariables: {
            [key: string]: string | components["schemas"]["BetaInputTextContent"] | components["schemas"]["BetaInputImageContent"] | components["schemas"]["BetaInputFileContent"];
        } | null;
        BetaToolsArray: components["schemas"]["BetaTool"][];
        BetaModelResponseProperties: {
            metadata?: components["schemas"]["BetaMetadata"];
            top_logprobs?: number | null;
            temperature?: number | null;
            top_p?: number | null;
            /** @deprecated */
            user?: string;
            safety_identifier?: string | null;
            prompt_cache_key?: string | null;
            /** @deprecated */
            prompt_cache_retention?: ("in_memory" | "24h") | null;
        };
        BetaMetadata: {
            [key: string]: string;
        } | null;
        BetaResponseOutputTextAnnotationAddedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.output_text.annotation.added";
            item_id: string;
            output_index: number;
            content_index: number;
            annotation_index: number;
            sequence_number: number;
            annotation: components["schemas"]["BetaAnnotation"] | null;
        };
        BetaResponseMCPListToolsInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_list_tools.in_progress";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        BetaResponseMCPListToolsFailedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_list_tools.failed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        BetaResponseMCPListToolsCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_list_tools.completed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        BetaResponseMCPCallInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_call.in_progress";
            sequence_number: number;
            output_index: number;
            item_id: string;
        };
        BetaResponseMCPCallFailedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_call.failed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        BetaResponseMCPCallCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_call.completed";
            item_id: string;
            output_index: number;
            sequence_number: number;
        };
        BetaResponseMCPCallArgumentsDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_call_arguments.done";
            output_index: number;
            item_id: string;
            arguments: string;
            sequence_number: number;
        };
        BetaResponseMCPCallArgumentsDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.mcp_call_arguments.delta";
            output_index: number;
            item_id: string;
            delta: string;
            sequence_number: number;
        };
        BetaResponseImageGenCallPartialImageEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.image_generation_call.partial_image";
            output_index: number;
            item_id: string;
            sequence_number: number;
            partial_image_index: number;
            partial_image_b64: string;
            size?: string;
            quality?: string;
            background?: string;
            output_format?: string;
        };
        BetaResponseImageGenCallInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.image_generation_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseImageGenCallGeneratingEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.image_generation_call.generating";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseImageGenCallCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.image_generation_call.completed";
            output_index: number;
            sequence_number: number;
            item_id: string;
        };
        BetaResponseReasoningTextDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_text.done";
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
            sequence_number: number;
        };
        BetaResponseReasoningTextDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_text.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
        };
        BetaResponseReasoningSummaryTextDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_summary_text.done";
            item_id: string;
            output_index: number;
            summary_index: number;
            text: string;
            sequence_number: number;
        };
        BetaResponseReasoningSummaryTextDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_summary_text.delta";
            item_id: string;
            output_index: number;
            summary_index: number;
            delta: string;
            sequence_number: number;
        };
        BetaResponseReasoningSummaryPartDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_summary_part.done";
            item_id: string;
            output_index: number;
            summary_index: number;
            /** @enum {string} */
            status?: "incomplete";
            sequence_number: number;
            part: {
                /** @enum {string} */
                type: "summary_text";
                text: string;
            };
        };
        BetaResponseReasoningSummaryPartAddedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.reasoning_summary_part.added";
            item_id: string;
            output_index: number;
            summary_index: number;
            sequence_number: number;
            part: {
                /** @enum {string} */
                type: "summary_text";
                text: string;
            };
        };
        BetaResponseTextDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.output_text.done";
            item_id: string;
            output_index: number;
            content_index: number;
            text: string;
            sequence_number: number;
            logprobs: components["schemas"]["BetaResponseLogProb"][];
        };
        BetaResponseLogProb: {
            token: string;
            logprob: number;
            top_logprobs?: {
                token?: string;
                logprob?: number;
            }[];
        };
        BetaResponseTextDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.output_text.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
            logprobs: components["schemas"]["BetaResponseLogProb"][];
        };
        BetaResponseRefusalDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.refusal.done";
            item_id: string;
            output_index: number;
            content_index: number;
            refusal: string;
            sequence_number: number;
        };
        BetaResponseRefusalDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.refusal.delta";
            item_id: string;
            output_index: number;
            content_index: number;
            delta: string;
            sequence_number: number;
        };
        BetaResponseOutputItemDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.output_item.done";
            output_index: number;
            sequence_number: number;
            item: components["schemas"]["BetaOutputItem"];
        };
        BetaResponseOutputItemAddedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.output_item.added";
            output_index: number;
            sequence_number: number;
            item: components["schemas"]["BetaOutputItem"];
        };
        BetaResponseInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.in_progress";
            response: components["schemas"]["BetaResponse"];
            sequence_number: number;
        };
        BetaResponseShellCallOutputContentDoneStreamingEvent: {
            /**
             * @default response.shell_call_output_content.done
             * @enum {string}
             */
            type: "response.shell_call_output_content.done";
            sequence_number: number;
            agent?: components["schemas"]["BetaAgentTag"];
            item_id: string;
            output_index: number;
            command_index: number;
            output: components["schemas"]["BetaFunctionShellCallOutputContent"][];
        };
        BetaResponseShellCallOutputContentDeltaStreamingEvent: {
            /**
             * @default response.shell_call_output_content.delta
             * @enum {string}
             */
            type: "response.shell_call_output_content.delta";
            sequence_number: number;
            agent?: components["schemas"]["BetaAgentTag"];
            item_id: string;
            output_index: number;
            command_index: number;
            delta: components["schemas"]["BetaShellCallOutputDelta"];
        };
        BetaShellCallOutputDelta: {
            stdout?: string;
            stderr?: string;
        };
        BetaResponseShellCallCommandDoneStreamingEvent: {
            /**
             * @default response.shell_call_command.done
             * @enum {string}
             */
            type: "response.shell_call_command.done";
            sequence_number: number;
            agent?: components["schemas"]["BetaAgentTag"];
            output_index: number;
            command_index: number;
            command: string;
        };
        BetaResponseShellCallCommandDeltaStreamingEvent: {
            /**
             * @default response.shell_call_command.delta
             * @enum {string}
             */
            type: "response.shell_call_command.delta";
            sequence_number: number;
            agent?: components["schemas"]["BetaAgentTag"];
            output_index: number;
            command_index: number;
            delta: string;
            obfuscation?: string;
        };
        BetaResponseShellCallCommandAddedStreamingEvent: {
            /**
             * @default response.shell_call_command.added
             * @enum {string}
             */
            type: "response.shell_call_command.added";
            sequence_number: number;
            agent?: components["schemas"]["BetaAgentTag"];
            output_index: number;
            command_index: number;
            command: string;
        };
        BetaResponseFunctionCallArgumentsDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.function_call_arguments.done";
            item_id: string;
            name: string;
            output_index: number;
            sequence_number: number;
            arguments: string;
        };
        BetaResponseFunctionCallArgumentsDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.function_call_arguments.delta";
            item_id: string;
            output_index: number;
            sequence_number: number;
            delta: string;
        };
        BetaResponseFileSearchCallSearchingEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.file_search_call.searching";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseFileSearchCallInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.file_search_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseFileSearchCallCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.file_search_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseErrorEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "error";
            code: string | null;
            message: string;
            param: string | null;
            sequence_number: number;
        };
        BetaResponseCreatedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.created";
            response: components["schemas"]["BetaResponse"];
            sequence_number: number;
        };
        BetaResponseContentPartDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.content_part.done";
            item_id: string;
            output_index: number;
            content_index: number;
            sequence_number: number;
            part: components["schemas"]["BetaOutputContent"];
        };
        BetaOutputContent: components["schemas"]["BetaOutputTextContent"] | components["schemas"]["BetaRefusalContent"] | components["schemas"]["BetaReasoningTextContent"];
        BetaResponseContentPartAddedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.content_part.added";
            item_id: string;
            output_index: number;
            content_index: number;
            part: components["schemas"]["BetaOutputContent"];
            sequence_number: number;
        };
        BetaResponseCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.completed";
            response: components["schemas"]["BetaResponse"];
            sequence_number: number;
        };
        BetaResponseCodeInterpreterCallInterpretingEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.code_interpreter_call.interpreting";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseCodeInterpreterCallInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.code_interpreter_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseCodeInterpreterCallCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.code_interpreter_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseCodeInterpreterCallCodeDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.code_interpreter_call_code.done";
            output_index: number;
            item_id: string;
            code: string;
            sequence_number: number;
        };
        BetaResponseCodeInterpreterCallCodeDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.code_interpreter_call_code.delta";
            output_index: number;
            item_id: string;
            delta: string;
            sequence_number: number;
        };
        BetaResponseAudioTranscriptDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.audio.transcript.done";
            sequence_number: number;
        };
        BetaResponseAudioTranscriptDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.audio.transcript.delta";
            delta: string;
            sequence_number: number;
        };
        BetaResponseAudioDoneEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.audio.done";
            sequence_number: number;
        };
        BetaResponseAudioDeltaEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.audio.delta";
            sequence_number: number;
            delta: string;
        };
        BetaResponseIncompleteEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.incomplete";
            response: components["schemas"]["BetaResponse"];
            sequence_number: number;
        };
        BetaResponseFailedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.failed";
            sequence_number: number;
            response: components["schemas"]["BetaResponse"];
        };
        BetaResponseWebSearchCallCompletedEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.web_search_call.completed";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseWebSearchCallSearchingEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.web_search_call.searching";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaResponseWebSearchCallInProgressEvent: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "response.web_search_call.in_progress";
            output_index: number;
            item_id: string;
            sequence_number: number;
        };
        BetaOutputAudio: {
            /** @enum {string} */
            type: "output_audio";
            data: string;
            transcript: string;
        };
        BetaInputAudio: {
            /** @enum {string} */
            type: "input_audio";
            input_audio: {
                data: string;
                /** @enum {string} */
                format: "mp3" | "wav";
            };
        };
        BetaInputParam: string | components["schemas"]["BetaInputItem"][];
        BetaContent: components["schemas"]["BetaInputContent"] | components["schemas"]["BetaOutputContent"];
        /** @enum {string} */
        BetaIncludeEnum: "file_search_call.results" | "web_search_call.results" | "web_search_call.action.sources" | "message.input_image.image_url" | "computer_call_output.output.image_url" | "code_interpreter_call.outputs" | "reasoning.encrypted_content" | "message.output_text.logprobs";
        BetaResponsesServerEvent: (components["schemas"]["BetaResponseAudioDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseAudioDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseAudioTranscriptDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseAudioTranscriptDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCodeInterpreterCallCodeDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCodeInterpreterCallCodeDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCodeInterpreterCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCodeInterpreterCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCodeInterpreterCallInterpretingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseContentPartAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseContentPartDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCreatedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFileSearchCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFileSearchCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFileSearchCallSearchingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFunctionCallArgumentsDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFunctionCallArgumentsDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseShellCallCommandAddedStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseShellCallCommandDeltaStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseShellCallCommandDoneStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseShellCallOutputContentDeltaStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseShellCallOutputContentDoneStreamingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseIncompleteEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseOutputItemAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseOutputItemDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningSummaryPartAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningSummaryPartDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningSummaryTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningSummaryTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseReasoningTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseRefusalDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseRefusalDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseTextDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseTextDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseWebSearchCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseWebSearchCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseWebSearchCallSearchingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseImageGenCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseImageGenCallGeneratingEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseImageGenCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseImageGenCallPartialImageEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPCallArgumentsDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPCallArgumentsDoneEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPCallCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPCallFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPCallInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPListToolsCompletedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPListToolsFailedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseMCPListToolsInProgressEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseOutputTextAnnotationAddedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseQueuedEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCustomToolCallInputDeltaEvent"] & {
            stream_id?: string;
        }) | (components["schemas"]["BetaResponseCustomToolCallInputDoneEvent"] & {
            stream_id?: string;
        }) | components["schemas"]["BetaResponseWsError"] | components["schemas"]["BetaResponseInjectCreatedEvent"] | components["schemas"]["BetaResponseInjectFailedEvent"];
        BetaResponseInjectFailedEvent: {
            /** @enum {string} */
            type: "response.inject.failed";
            response_id: string;
            input: components["schemas"]["BetaInputItem"][];
            error: {
                /** @enum {string} */
                code: "response_already_completed" | "response_not_found";
                message: string;
            };
            sequence_number: number;
            stream_id?: string;
        };
        BetaResponseInjectCreatedEvent: {
            /** @enum {string} */
            type: "response.inject.created";
            response_id: string;
            sequence_number: number;
            stream_id?: string;
        };
        BetaResponseWsError: {
            agent?: components["schemas"]["BetaAgentTag"] | null;
            /** @enum {string} */
            type: "error";
            status?: number;
            sequence_number?: number;
            error: components["schemas"]["BetaErrorPayload"];
            stream_id?: string;
        };
        BetaErrorPayload: {
            type: string;
            code: string | null;
            message: string;
            param: string | null;
            headers?: {
                [key: string]: string;
            };
        };
        BetaResponsesWebSocketStreamEvent: (components["schemas"]["BetaResponseAudioDeltaEvent"] | components["schemas"]["BetaResponseAudioDoneEvent"] | components["schemas"]["BetaResponseAudioTranscriptDeltaEvent"] | components["schemas"]["BetaResponseAudioTranscriptDoneEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCodeDeltaEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCodeDoneEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCompletedEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallInProgressEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallInterpretingEvent"] | components["schemas"]["BetaResponseCompletedEvent"] | components["schemas"]["BetaResponseContentPartAddedEvent"] | components["schemas"]["BetaResponseContentPartDoneEvent"] | components["schemas"]["BetaResponseCreatedEvent"] | components["schemas"]["BetaResponseFileSearchCallCompletedEvent"] | components["schemas"]["BetaResponseFileSearchCallInProgressEvent"] | components["schemas"]["BetaResponseFileSearchCallSearchingEvent"] | components["schemas"]["BetaResponseFunctionCallArgumentsDeltaEvent"] | components["schemas"]["BetaResponseFunctionCallArgumentsDoneEvent"] | components["schemas"]["BetaResponseShellCallCommandAddedStreamingEvent"] | components["schemas"]["BetaResponseShellCallCommandDeltaStreamingEvent"] | components["schemas"]["BetaResponseShellCallCommandDoneStreamingEvent"] | components["schemas"]["BetaResponseShellCallOutputContentDeltaStreamingEvent"] | components["schemas"]["BetaResponseShellCallOutputContentDoneStreamingEvent"] | components["schemas"]["BetaResponseInProgressEvent"] | components["schemas"]["BetaResponseFailedEvent"] | components["schemas"]["BetaResponseIncompleteEvent"] | components["schemas"]["BetaResponseOutputItemAddedEvent"] | components["schemas"]["BetaResponseOutputItemDoneEvent"] | components["schemas"]["BetaResponseReasoningSummaryPartAddedEvent"] | components["schemas"]["BetaResponseReasoningSummaryPartDoneEvent"] | components["schemas"]["BetaResponseReasoningSummaryTextDeltaEvent"] | components["schemas"]["BetaResponseReasoningSummaryTextDoneEvent"] | components["schemas"]["BetaResponseReasoningTextDeltaEvent"] | components["schemas"]["BetaResponseReasoningTextDoneEvent"] | components["schemas"]["BetaResponseRefusalDeltaEvent"] | components["schemas"]["BetaResponseRefusalDoneEvent"] | components["schemas"]["BetaResponseTextDeltaEvent"] | components["schemas"]["BetaResponseTextDoneEvent"] | components["schemas"]["BetaResponseWebSearchCallCompletedEvent"] | components["schemas"]["BetaResponseWebSearchCallInProgressEvent"] | components["schemas"]["BetaResponseWebSearchCallSearchingEvent"] | components["schemas"]["BetaResponseImageGenCallCompletedEvent"] | components["schemas"]["BetaResponseImageGenCallGeneratingEvent"] | components["schemas"]["BetaResponseImageGenCallInProgressEvent"] | components["schemas"]["BetaResponseImageGenCallPartialImageEvent"] | components["schemas"]["BetaResponseMCPCallArgumentsDeltaEvent"] | components["schemas"]["BetaResponseMCPCallArgumentsDoneEvent"] | components["schemas"]["BetaResponseMCPCallCompletedEvent"] | components["schemas"]["BetaResponseMCPCallFailedEvent"] | components["schemas"]["BetaResponseMCPCallInProgressEvent"] | components["schemas"]["BetaResponseMCPListToolsCompletedEvent"] | components["schemas"]["BetaResponseMCPListToolsFailedEvent"] | components["schemas"]["BetaResponseMCPListToolsInProgressEvent"] | components["schemas"]["BetaResponseOutputTextAnnotationAddedEvent"] | components["schemas"]["BetaResponseQueuedEvent"] | components["schemas"]["BetaResponseCustomToolCallInputDeltaEvent"] | components["schemas"]["BetaResponseCustomToolCallInputDoneEvent"]) & {
            stream_id?: string;
        };
        BetaResponsesClientEvent: components["schemas"]["BetaResponsesClientEventResponseCreate"] | components["schemas"]["BetaResponseInjectEvent"];
        BetaResponseInjectEvent: {
            /** @enum {string} */
            type: "response.inject";
            response_id: string;
            input: components["schemas"]["BetaInputItem"][];
        };
        BetaResponsesClientEventResponseCreate: {
            /** @enum {string} */
            type: "response.create";
            stream_id?: string;
        } & components["schemas"]["BetaCreateResponse"];
        BetaCreateResponse: components["schemas"]["BetaCreateModelResponseProperties"] & components["schemas"]["BetaResponseProperties"] & {
            service_tier?: components["schemas"]["BetaServiceTierResponses"];
            /** @deprecated */
            truncation?: ("auto" | "disabled") | null;
            reasoning?: components["schemas"]["BetaReasoning"] | null;
            input?: components["schemas"]["BetaInputParam"];
            include?: components["schemas"]["BetaIncludeEnum"][] | null;
            parallel_tool_calls?: boolean | null;
            store?: boolean | null;
            instructions?: string | null;
            moderation?: components["schemas"]["BetaModerationParam"] | null;
            stream?: boolean | null;
            stream_options?: components["schemas"]["BetaResponseStreamOptions"];
            conversation?: components["schemas"]["BetaConversationParam"] | null;
            context_management?: components["schemas"]["BetaContextManagementParam"][] | null;
            max_output_tokens?: number | null;
            multi_agent?: components["schemas"]["BetaMultiAgentParam"] | null;
        };
        BetaMultiAgentParam: {
            enabled: boolean;
            max_concurrent_subagents?: number;
        };
        BetaContextManagementParam: {
            type: string;
            compact_threshold?: number | null;
        };
        BetaResponseStreamOptions: {
            include_obfuscation?: boolean;
        } | null;
        BetaModerationParam: {
            model: string;
            policy?: components["schemas"]["BetaModerationPolicyParam"] | null;
        };
        BetaModerationPolicyParam: {
            input?: components["schemas"]["BetaModerationConfigParam"] | null;
            output?: components["schemas"]["BetaModerationConfigParam"] | null;
        };
        BetaModerationConfigParam: {
            mode: components["schemas"]["BetaModerationMode"];
        };
        /** @enum {string} */
        BetaModerationMode: "score" | "block";
        BetaCreateModelResponseProperties: components["schemas"]["BetaModelResponseProperties"] & {
            prompt_cache_options?: components["schemas"]["BetaPromptCacheOptionsParam"];
            top_logprobs?: number;
        };
        BetaResponseStreamEvent: components["schemas"]["BetaResponseAudioDeltaEvent"] | components["schemas"]["BetaResponseAudioDoneEvent"] | components["schemas"]["BetaResponseAudioTranscriptDeltaEvent"] | components["schemas"]["BetaResponseAudioTranscriptDoneEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCodeDeltaEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCodeDoneEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallCompletedEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallInProgressEvent"] | components["schemas"]["BetaResponseCodeInterpreterCallInterpretingEvent"] | components["schemas"]["BetaResponseCompletedEvent"] | components["schemas"]["BetaResponseContentPartAddedEvent"] | components["schemas"]["BetaResponseContentPartDoneEvent"] | components["schemas"]["BetaResponseCreatedEvent"] | components["schemas"]["BetaResponseErrorEvent"] | components["schemas"]["BetaResponseFileSearchCallCompletedEvent"] | components["schemas"]["BetaResponseFileSearchCallInProgressEvent"] | components["schemas"]["BetaResponseFileSearchCallSearchingEvent"] | components["schemas"]["BetaResponseFunctionCallArgumentsDeltaEvent"] | components["schemas"]["BetaResponseFunctionCallArgumentsDoneEvent"] | components["schemas"]["BetaResponseShellCallCommandAddedStreamingEvent"] | components["schemas"]["BetaResponseShellCallCommandDeltaStreamingEvent"] | components["schemas"]["BetaResponseShellCallCommandDoneStreamingEvent"] | components["schemas"]["BetaResponseShellCallOutputContentDeltaStreamingEvent"] | components["schemas"]["BetaResponseShellCallOutputContentDoneStreamingEvent"] | components["schemas"]["BetaResponseInProgressEvent"] | components["schemas"]["BetaResponseFailedEvent"] | components["schemas"]["BetaResponseIncompleteEvent"] | components["schemas"]["BetaResponseOutputItemAddedEvent"] | components["schemas"]["BetaResponseOutputItemDoneEvent"] | components["schemas"]["BetaResponseReasoningSummaryPartAddedEvent"] | components["schemas"]["BetaResponseReasoningSummaryPartDoneEvent"] | components["schemas"]["BetaResponseReasoningSummaryTextDeltaEvent"] | components["schemas"]["BetaResponseReasoningSummaryTextDoneEvent"] | components["schemas"]["BetaResponseReasoningTextDeltaEvent"] | components["schemas"]["BetaResponseReasoningTextDoneEvent"] | components["schemas"]["BetaResponseRefusalDeltaEvent"] | components["schemas"]["BetaResponseRefusalDoneEvent"] | components["schemas"]["BetaResponseTextDeltaEvent"] | components["schemas"]["BetaResponseTextDoneEvent"] | components["schemas"]["BetaResponseWebSearchCallCompletedEvent"] | components["schemas"]["BetaResponseWebSearchCallInProgressEvent"] | components["schemas"]["BetaResponseWebSearchCallSearchingEvent"] | components["schemas"]["BetaResponseImageGenCallCompletedEvent"] | components["schemas"]["BetaResponseImageGenCallGeneratingEvent"] | components["schemas"]["BetaResponseImageGenCallInProgressEvent"] | components["schemas"]["BetaResponseImageGenCallPartialImageEvent"] | components["schemas"]["BetaResponseMCPCallArgumentsDeltaEvent"] | components["schemas"]["BetaResponseMCPCallArgumentsDoneEvent"] | components["schemas"]["BetaResponseMCPCallCompletedEvent"] | components["schemas"]["BetaResponseMCPCallFailedEvent"] | components["schemas"]["BetaResponseMCPCallInProgressEvent"] | components["schemas"]["BetaResponseMCPListToolsCompletedEvent"] | components["schemas"]["BetaResponseMCPListToolsFailedEvent"] | components["schemas"]["BetaResponseMCPListToolsInProgressEvent"] | components["schemas"]["BetaResponseOutputTextAnnotationAddedEvent"] | components["schemas"]["BetaResponseQueuedEvent"] | components["schemas"]["BetaResponseCustomToolCallInputDeltaEvent"] | components["schemas"]["BetaResponseCustomToolCallInputDoneEvent"];
        /** @description Extensions that every operation takes. */
        LocalAIBaseExtensions: {
            /** @description Seed of the sampler; choice i uses seed + i. -1: a random one. */
            seed?: number;
            /** @description Log this request's prompt and options in full. */
            debug?: boolean;
            /** @description Requests of a higher priority start first. */
            priority?: number;
            /** @description Seconds that the request may take, at most what the server allows. Then it is a 503, or its stream ends with an error. */
            timeout?: number;
        };
        /** @description Extensions of operations that generate text. */
        LocalAITextExtensions: components["schemas"]["LocalAIBaseExtensions"] & {
            /** @description Sample from the k most likely tokens. 0: off. */
            top_k?: number;
            /** @description Drop tokens less likely than this fraction of the most likely one. 0: off. */
            min_p?: number;
            /** @description Locally typical sampling. 1: off. */
            typical_p?: number;
            /** @description Divides the logits of repeated tokens. 1: off. */
            repeat_penalty?: number;
            /** @description Window of the penalties, in tokens. 0: none; -1: the context. */
            repeat_last_n?: number;
            /** @description Mirostat version. 0: off. */
            mirostat?: number;
            /** @description Target surprise of Mirostat. */
            mirostat_tau?: number;
            /** @description Learning rate of Mirostat. */
            mirostat_eta?: number;
            /** @description Strength of the DRY penalty on repeated runs. 0: off. */
            dry_multiplier?: number;
            /** @description Base of the DRY penalty. */
            dry_base?: number;
            /** @description Longest repeated run, in tokens, that DRY leaves alone. */
            dry_allowed_length?: number;
            /** @description Window of DRY, in tokens. 0: none; -1: the context. */
            dry_penalty_last_n?: number;
            /** @description Texts that end a run for DRY. */
            dry_sequence_breakers?: string[];
            /** @description Chance that XTC drops the likeliest tokens. 0: off. */
            xtc_probability?: number;
            /** @description Probability from which XTC counts a token as likely. */
            xtc_threshold?: number;
            /** @description Never end by an end-of-generation token. */
            ignore_eos?: boolean;
            /** @description Tokens of the prompt that stay when the context is shifted. -1: all. */
            n_keep?: number;
            /** @description Grammar that the answer follows from its first token. */
            grammar?: string;
            /**
             * @description What `grammar` is written in: GBNF (default), Lark or a regular expression of the whole answer, both as llguidance reads them and of at most 65536 bytes.
             * @enum {string}
             */
            grammar_syntax?: "gbnf" | "lark" | "regex";
            /** @description Regular expressions (RE2's syntax) whose matches are cut from the text of each choice, before trimstrings. A stream has that text in one piece, at the choice's end; log probabilities are those of the tokens as they were sampled. */
            cutstrings?: string[];
            /** @description Prefixes that are trimmed from the answer. */
            trimstrings?: string[];
            /** @description LoRA adapters of the registration, and how strongly each applies. */
            lora?: {
                /** @description Name of the adapter in the registration. */
                name: string;
                /** @description Strength. 1 when absent. */
                scale?: number;
            }[];
            /** @description The prompt may use, and become, a cached prefix. */
            cache_prompt?: boolean;
            /** @description Report the request's times in `x-localai-extensions` of the answer; of a stream, of its last chunk. */
            timings?: boolean;
            /** @description A stream tells how far its prompt has been computed, after each step of it: in `x-localai-extensions.prompt_progress` of chunks without choices. A whole answer has nothing to tell of it. */
            return_progress?: boolean;
        };
        /** @description Extensions of completions. */
        LocalAICompletionExtensions: components["schemas"]["LocalAITextExtensions"] & {
            /**
             * @description Read names of special tokens in `prompt` and `suffix` as those tokens; false: as the texts that they are.
             * @default true
             */
            parse_special?: boolean;
        };
        /** @description Extensions of chat. */
        LocalAIChatExtensions: components["schemas"]["LocalAITextExtensions"] & {
            /** @description Names that the chat template sees in place of OpenAI's roles. */
            roles?: {
                developer?: string;
                system?: string;
                user?: string;
                assistant?: string;
                tool?: string;
                function?: string;
            };
            /** @description Further variables for the chat template. */
            template_kwargs?: {
                [key: string]: unknown;
            };
            /**
             * @description How reasoning is told apart from the answer.
             * @enum {string}
             */
            reasoning_format?: "none" | "auto" | "deepseek";
            /** @description Go on with the last message, which is the assistant's, in place of answering it. */
            continue_final_message?: boolean;
        };
        /** @description Extensions of embeddings. */
        LocalAIEmbeddingExtensions: components["schemas"]["LocalAIBaseExtensions"] & {
            /** @description Scale each vector to length 1. */
            normalize?: boolean;
            /** @description Cut an input that is too long, in place of refusing it. */
            truncate?: boolean;
            /**
             * @description How the vectors of the tokens become one.
             * @enum {string}
             */
            pooling?: "none" | "mean" | "cls" | "last" | "rank";
        };
        /** @description Extensions of image generation. */
        LocalAIImageExtensions: components["schemas"]["LocalAIBaseExtensions"] & {
            /** @description Weights to use in place of the registration's. */
            model?: string;
            /** @description Mode of the image backend. */
            mode?: number;
            /** @description Denoising steps. */
            step?: number;
        };
        /** @description What an answer tells beside OpenAI's properties. */
        LocalAIAnswerExtensions: {
            timings?: components["schemas"]["LocalAITimings"];
            prompt_progress?: components["schemas"]["LocalAIPromptProgress"];
            /** @description Where the answer breaks the schema of `response_format`, and arguments of calls those of their functions, for schemas without `strict` of which something is not held (the header `x-llama-openapi-ignored` names it). Of a stream, in its last chunk. Empty: nowhere. Not there: there was nothing to check, no choice ended, or the check would have taken too long. */
            schema_violations?: components["schemas"]["LocalAISchemaViolation"][];
        };
        /** @description A keyword of a schema that does not hold in an answer. */
        LocalAISchemaViolation: {
            /** @description Which of the answer's choices. */
            choice: number;
            /** @description Which of the choice's calls, whose arguments they are. Not there: it is the content. */
            call?: number;
            /** @description JSON pointer into the content or the arguments. */
            path: string;
            /** @description JSON pointer into the schema. */
            keyword: string;
            /** @description What does not hold. */
            message: string;
        };
        /** @description How far a prompt has been computed. `(processed - cached) / (total - cached)` is the part of the work that is done, `time_ms` the time that it took. */
        LocalAIPromptProgress: {
            /** @description Which of the request's prompts, from 0. */
            prompt: number;
            /** @description Its tokens. */
            total: number;
            /** @description Those of them that the prefix cache gave. */
            cached: number;
            /** @description Those that are there by now, cached ones too. */
            processed: number;
            /** @description Milliseconds since the first step that computed something of it. */
            time_ms: number;
        };
        /** @description Where a request's time went, in milliseconds; of several prompts in one request, that which ended last. And what speculation guessed; all other tokens are counted in `usage`. */
        LocalAITimings: {
            /** @description Until the first step that computes something of it began. */
            queued_ms: number;
            /** @description From then on until its first token was sampled. */
            prompt_ms: number;
            /** @description Both together: until its first token was sampled. */
            first_token_ms: number;
            /** @description From the first token sampled to the end. */
            generation_ms: number;
            /** @description Tokens that speculation guessed, of all prompts. Not there where it guessed none. */
            drafted_tokens?: number;
            /** @description Those of them that were right. There where `drafted_tokens` is. */
            accepted_tokens?: number;
        };
        CreateEditRequest: {
            model: string;
            /**
             * @description The text to edit.
             * @default
             */
            input?: string | null;
            /** @description What to do with it. */
            instruction: string;
            /**
             * @description Edits to make.
             * @default 1
             */
            n?: number | null;
            /** @default 1 */
            temperature?: number | null;
            /** @default 1 */
            top_p?: number | null;
            "x-localai-extensions"?: components["schemas"]["LocalAITextExtensions"];
        };
        CreateEditResponse: {
            /** @enum {string} */
            object: "edit";
            /** @description Unix seconds. */
            created: number;
            choices: {
                index: number;
                text: string;
                /** @enum {string} */
                finish_reason: "stop" | "length";
            }[];
            usage: components["schemas"]["CompletionUsage"];
            "x-localai-extensions"?: components["schemas"]["LocalAIAnswerExtensions"];
        };
        /** @description Extensions of applyTemplate. */
        LocalAITemplateExtensions: components["schemas"]["LocalAIBaseExtensions"] & {
            /** @description Names that the chat template sees in place of OpenAI's roles. */
            roles?: {
                developer?: string;
                system?: string;
                user?: string;
                assistant?: string;
                tool?: string;
                function?: string;
            };
            /** @description Further variables for the chat template. */
            template_kwargs?: {
                [key: string]: unknown;
            };
            /** @description Go on with the last message, which is the assistant's, in place of answering it. */
            continue_final_message?: boolean;
            /** @description End the prompt with the beginning of an answer. Default: true. */
            add_generation_prompt?: boolean;
        };
        /** @description Extensions of rerank. */
        LocalAIRerankExtensions: components["schemas"]["LocalAIBaseExtensions"] & {
            /** @description Cut a text that is too long, in place of refusing it. */
            truncate?: boolean;
        };
        TokenizeRequest: {
            /** @description May be left out where one model is registered for the operation. */
            model?: string;
            /** @description The text. */
            input: string;
            /**
             * @description Add the tokens that the model wants around a prompt (BOS), as createCompletion does.
             * @default false
             */
            add_special?: boolean | null;
            /**
             * @description Read names of special tokens in the text as those tokens, as createCompletion does. In a chat, only the template's own names are tokens, never those in its messages.
             * @default false
             */
            parse_special?: boolean | null;
        };
        TokenizeResponse: {
            /** @enum {string} */
            object: "tokens";
            /** @description Token ids. */
            tokens: number[];
            /** @description How many there are. */
            count: number;
            /** @description Tokens that one request can use, prompt and answer together. */
            max_model_len: number;
        };
        DetokenizeRequest: {
            /** @description May be left out where one model is registered for the operation. */
            model?: string;
            /** @description Token ids. */
            tokens: number[];
        };
        DetokenizeResponse: {
            /** @description Names of special tokens are part of it; bytes that are no UTF-8 are replaced by U+FFFD. */
            text: string;
            /** @description The same, by vLLM's name. */
            prompt: string;
            /** @description The same, by llama-server's name. */
            content: string;
        };
        /** @description Texts of tokens are null where the vocabulary has no such token. With `parse_special` each is one token. */
        TokenizerInfo: {
            model: string;
            /** @description llama.cpp's name of its kind: `gpt2`, `llama`, `bert`, ... */
            tokenizer_class: string;
            /** @description Tokens of the vocabulary. */
            vocab_size: number;
            /** @description Tokens that one request can use, prompt and answer together. */
            model_max_length: number;
            /** @description Begins a text. */
            bos_token: string | null;
            /** @description Ends a text. */
            eos_token: string | null;
            /** @description Ends a turn of a chat. */
            eot_token: string | null;
            pad_token: string | null;
            /** @description Stands for what the vocabulary lacks. */
            unk_token: string | null;
            /** @description Whether prompts begin with BOS. */
            add_bos_token: boolean;
            /** @description Whether prompts end with EOS. */
            add_eos_token: boolean;
            /** @description In Jinja. Null where the model has none, and where llama.cpp has it in code alone. */
            chat_template: string | null;
        };
        ApplyTemplateRequest: {
            /** @description May be left out where one model is registered for the operation. */
            model?: string;
            messages: components["schemas"]["ChatCompletionRequestMessage"][];
            tools?: (components["schemas"]["ChatCompletionTool"] | components["schemas"]["CustomToolChatCompletions"])[];
            tool_choice?: components["schemas"]["ChatCompletionToolChoiceOption"];
            parallel_tool_calls?: components["schemas"]["ParallelToolCalls"];
            /** @deprecated */
            functions?: components["schemas"]["ChatCompletionFunctions"][];
            /** @deprecated */
            function_call?: ("none" | "auto") | components["schemas"]["ChatCompletionFunctionCallOption"];
            response_format?: components["schemas"]["ResponseFormatText"] | components["schemas"]["ResponseFormatJsonSchema"] | components["schemas"]["ResponseFormatJsonObject"];
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            verbosity?: components["schemas"]["Verbosity"];
            "x-localai-extensions"?: components["schemas"]["LocalAITemplateExtensions"];
        };
        ApplyTemplateResponse: {
            /** @description Without BOS where the tokenizer adds one. */
            prompt: string;
        };
        RerankRequest: {
            /** @description May be left out where one model is registered for the operation. */
            model?: string;
            /** @description What is searched for. */
            query: string;
            /** @description Texts. An empty one has the lowest score that there is. */
            documents: (string | {
                text: string;
            })[];
            /** @description Results to give; all where it is not given. */
            top_n?: number | null;
            /**
             * @description Give the documents with the results.
             * @default true
             */
            return_documents?: boolean | null;
            /** @description Has no effect. */
            user?: string;
            "x-localai-extensions"?: components["schemas"]["LocalAIRerankExtensions"];
        };
        RerankResponse: {
            /** @enum {string} */
            object: "list";
            model: string;
            results: {
                /** @description Place of the document in the request. */
                index: number;
                relevance_score: number;
                document?: {
                    text: string;
                };
            }[];
            usage: {
                prompt_tokens: number;
                total_tokens: number;
            };
        };
        CreateCompletionStreamResponse: {
            id: string;
            /** @enum {string} */
            object: "text_completion";
            /** Format: unixtime */
            created: number;
            model: string;
            system_fingerprint?: string;
            usage?: components["schemas"]["CompletionUsage"] | null;
            "x-localai-extensions"?: components["schemas"]["LocalAIAnswerExtensions"];
            choices: {
                index: number;
                text: string;
                /** @enum {string|null} */
                finish_reason: "stop" | "length" | "content_filter" | null;
                logprobs: {
                    text_offset?: number[];
                    token_logprobs?: (number | null)[];
                    tokens?: string[];
                    top_logprobs?: ({
                        [key: string]: number;
                    } | null)[];
                } | null;
            }[];
        };
    };
    responses: {
        TooManyRequests: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAssistants: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAssistantsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssistantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assistant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assistant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyAssistantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistantObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assistant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteAssistantResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createSpeech: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpeechRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    "Transfer-Encoding"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "text/event-stream": components["schemas"]["CreateSpeechResponseStreamEvent"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createTranscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateTranscriptionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateTranscriptionResponseJson"] | components["schemas"]["CreateTranscriptionResponseDiarizedJson"] | components["schemas"]["CreateTranscriptionResponseVerboseJson"];
                    "text/event-stream": components["schemas"]["CreateTranscriptionResponseStreamEvent"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateTranslationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateTranslationResponseJson"] | components["schemas"]["CreateTranslationResponseVerboseJson"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listVoiceConsents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceConsentListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVoiceConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVoiceConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceConsentResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getVoiceConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceConsentResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateVoiceConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVoiceConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceConsentResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteVoiceConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceConsentDeletedResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVoiceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListBatchesResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listChatCompletions: {
        parameters: {
            query?: {
                model?: string;
                metadata?: components["schemas"]["Metadata"];
                after?: string;
                limit?: number;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatCompletionList"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createChatCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChatCompletionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateChatCompletionResponse"];
                    "text/event-stream": components["schemas"]["CreateChatCompletionStreamResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getChatCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                completion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateChatCompletionResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateChatCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                completion_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    metadata: components["schemas"]["Metadata"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateChatCompletionResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteChatCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                completion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatCompletionDeleted"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getChatCompletionMessages: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                completion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatCompletionMessageList"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompletionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCompletionResponse"];
                    "text/event-stream": components["schemas"]["CreateCompletionStreamResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListContainers: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateContainer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateContainerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListContainerFiles: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
            };
            header?: never;
            path: {
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContainerFileBody"];
                "multipart/form-data": components["schemas"]["CreateContainerFileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainerFileContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                container_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listConversationItems: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                include?: components["schemas"]["IncludeEnum"][];
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationItemList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createConversationItems: {
        parameters: {
            query?: {
                include?: components["schemas"]["IncludeEnum"][];
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["InputItem"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationItemList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getConversationItem: {
        parameters: {
            query?: {
                include?: components["schemas"]["IncludeEnum"][];
            };
            header?: never;
            path: {
                conversation_id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationItem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteConversationItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createEmbedding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmbeddingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateEmbeddingResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listEvals: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                order?: "asc" | "desc";
                order_by?: "created_at" | "updated_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createEval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEvalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eval"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getEval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eval"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateEval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    metadata?: components["schemas"]["Metadata"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eval"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteEval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        object: string;
                        deleted: boolean;
                        eval_id: string;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getEvalRuns: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                order?: "asc" | "desc";
                status?: "queued" | "in_progress" | "completed" | "canceled" | "failed";
            };
            header?: never;
            path: {
                eval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRunList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createEvalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEvalRunRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRun"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getEvalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRun"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelEvalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRun"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteEvalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        object?: string;
                        deleted?: boolean;
                        run_id?: string;
                    };
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getEvalRunOutputItems: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                status?: "fail" | "pass";
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                eval_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRunOutputItemList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getEvalRunOutputItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eval_id: string;
                run_id: string;
                output_item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvalRunOutputItem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                purpose?: string;
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFilesResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateFileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAIFile"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAIFile"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteFileResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    runGrader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunGraderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunGraderResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    validateGrader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateGraderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidateGraderResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listFineTuningCheckpointPermissions: {
        parameters: {
            query?: {
                project_id?: string;
                after?: string;
                limit?: number;
                order?: "ascending" | "descending";
            };
            header?: never;
            path: {
                fine_tuned_model_checkpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFineTuningCheckpointPermissionResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createFineTuningCheckpointPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuned_model_checkpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFineTuningCheckpointPermissionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFineTuningCheckpointPermissionResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteFineTuningCheckpointPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuned_model_checkpoint: string;
                permission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteFineTuningCheckpointPermissionResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listPaginatedFineTuningJobs: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                metadata?: {
                    [key: string]: string;
                } | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPaginatedFineTuningJobsResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createFineTuningJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFineTuningJobRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineTuningJob"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveFineTuningJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineTuningJob"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelFineTuningJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineTuningJob"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listFineTuningJobCheckpoints: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFineTuningJobCheckpointsResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listFineTuningEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFineTuningJobEventsResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    pauseFineTuningJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineTuningJob"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    resumeFineTuningJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fine_tuning_job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FineTuningJob"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createImageEdit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateImageEditRequest"];
                "application/json": components["schemas"]["EditImageBodyJsonParam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagesResponse"];
                    "text/event-stream": components["schemas"]["ImageEditStreamEvent"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagesResponse"];
                    "text/event-stream": components["schemas"]["ImageGenStreamEvent"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createImageVariation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateImageVariationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagesResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListModelsResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteModelResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createModeration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateModerationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateModerationResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "admin-api-keys-list": {
        parameters: {
            query?: {
                after?: string | null;
                order?: "asc" | "desc";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "admin-api-keys-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    expires_in_seconds?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminApiKeyCreateResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "admin-api-keys-get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminApiKey"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "admin-api-keys-delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        object: "organization.admin_api_key.deleted";
                        deleted: boolean;
                    };
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-audit-logs": {
        parameters: {
            query?: {
                effective_at?: {
                    gt?: number;
                    gte?: number;
                    lt?: number;
                    lte?: number;
                };
                "project_ids[]"?: string[];
                "event_types[]"?: components["schemas"]["AuditLogEventType"][];
                "actor_ids[]"?: string[];
                "actor_emails[]"?: string[];
                "resource_ids[]"?: string[];
                tenant_only?: boolean;
                limit?: number;
                after?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuditLogsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listOrganizationCertificates: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCertificatesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    uploadCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadCertificateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    activateOrganizationCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToggleCertificatesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationCertificateActivationResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deactivateOrganizationCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToggleCertificatesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationCertificateDeactivationResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getCertificate: {
        parameters: {
            query?: {
                include?: "content"[];
            };
            header?: never;
            path: {
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyCertificateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteCertificateResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-costs": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1d";
                project_ids?: string[];
                api_key_ids?: string[];
                group_by?: ("project_id" | "line_item" | "api_key_id")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-organization-data-retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDataRetention"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-organization-data-retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationDataRetentionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDataRetention"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-groups": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResourceWithSuccess"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDeletedResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-group-role-assignments": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "assign-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicAssignOrganizationGroupRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRoleAssignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedRoleDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "unassign-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedRoleAssignmentResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-group-users": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "add-group-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupUserBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserAssignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-group-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberUser"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "remove-group-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserDeletedResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-invites": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteListResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteDeleteResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-projects": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                include_archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectListResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-project": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "modify-project": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-api-keys": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                owner_project_access?: "active" | "inactive" | "any";
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectApiKeyListResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectApiKey"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectApiKeyDeleteResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "archive-project": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listProjectCertificates: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProjectCertificatesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    activateProjectCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToggleCertificatesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProjectCertificateActivationResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deactivateProjectCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToggleCertificatesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProjectCertificateDeactivationResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-data-retention": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDataRetention"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-data-retention": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectDataRetentionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDataRetention"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-groups": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroupListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "add-project-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteProjectGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-group": {
        parameters: {
            query?: {
                group_type?: "group" | "tenant_group";
            };
            header?: never;
            path: {
                project_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroup"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "remove-project-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectGroupDeletedResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-hosted-tool-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectHostedToolPermissions"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-hosted-tool-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectHostedToolPermissionsUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectHostedToolPermissions"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-model-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectModelPermissions"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-model-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectModelPermissionsUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectModelPermissions"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-model-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectModelPermissionsDeleteResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-rate-limits": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                before?: string;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRateLimitListResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-rate-limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                rate_limit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRateLimitUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRateLimit"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-service-accounts": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectServiceAccountListResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-project-service-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectServiceAccountCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectServiceAccountCreateResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-service-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                service_account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectServiceAccount"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-service-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                service_account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectServiceAccountBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectServiceAccount"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-service-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                service_account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectServiceAccountDeleteResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-spend-alerts": {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendAlertListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-project-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpendAlertBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpendAlertBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendAlertDeletedResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-users": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectUserListResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-project-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUserCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectUser"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectUser"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "modify-project-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUserUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectUser"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectUserDeleteResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-roles": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCreateOrganizationRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicUpdateOrganizationRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeletedResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-organization-spend-alerts": {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendAlertListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-organization-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpendAlertBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-organization-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-organization-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSpendAlertBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendAlert"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-organization-spend-alert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendAlertDeletedResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-audio-speeches": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-audio-transcriptions": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-code-interpreter-sessions": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                group_by?: "project_id"[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-completions": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                batch?: boolean;
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model" | "batch" | "service_tier")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-embeddings": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-file-search-calls": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                vector_store_ids?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "vector_store_id")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-images": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                sources?: ("image.generation" | "image.edit" | "image.variation")[];
                sizes?: ("256x256" | "512x512" | "1024x1024" | "1792x1792" | "1024x1792")[];
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model" | "size" | "source")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-moderations": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-vector-stores": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                group_by?: "project_id"[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "usage-web-search-calls": {
        parameters: {
            query: {
                start_time: number;
                end_time?: number;
                bucket_width?: "1m" | "1h" | "1d";
                project_ids?: string[];
                user_ids?: string[];
                api_key_ids?: string[];
                models?: string[];
                context_levels?: ("low" | "medium" | "high")[];
                group_by?: ("project_id" | "user_id" | "api_key_id" | "model" | "context_level")[];
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-users": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                emails?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "modify-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRoleUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDeleteResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-user-role-assignments": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "assign-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicAssignOrganizationGroupRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRoleAssignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedRoleDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "unassign-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedRoleAssignmentResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-group-role-assignments": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                project_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "assign-project-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicAssignOrganizationGroupRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRoleAssignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                group_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedRoleDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "unassign-project-group-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                group_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedRoleAssignmentResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-roles": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-project-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCreateOrganizationRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "update-project-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicUpdateOrganizationRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "delete-project-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeletedResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "list-project-user-role-assignments": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "assign-project-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicAssignOrganizationGroupRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRoleAssignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "retrieve-project-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedRoleDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "unassign-project-user-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedRoleAssignmentResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-realtime-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RealtimeCallCreateRequest"];
                "application/sdp": string;
            };
        };
        responses: {
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/sdp": string;
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "accept-realtime-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeSessionCreateRequestGA"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "hangup-realtime-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "refer-realtime-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeCallReferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "reject-realtime-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RealtimeCallRejectRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-realtime-client-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeCreateClientSecretRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeCreateClientSecretResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-realtime-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeSessionCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeSessionCreateResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-realtime-transcription-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeTranscriptionSessionCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeTranscriptionSessionCreateResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    "create-realtime-translation-client-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealtimeTranslationClientSecretCreateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeTranslationClientSecretCreateResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResponse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                    "text/event-stream": components["schemas"]["ResponseStreamEvent"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getResponse: {
        parameters: {
            query?: {
                include?: components["schemas"]["IncludeEnum"][];
                stream?: boolean;
                starting_after?: number;
                include_obfuscation?: boolean;
            };
            header?: never;
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listInputItems: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                include?: components["schemas"]["IncludeEnum"][];
            };
            header?: never;
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseItemList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createThread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateThreadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createThreadAndRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateThreadAndRunRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyThreadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteThreadResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
                run_id?: string;
            };
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMessagesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyMessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteMessageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
            };
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRunsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createRun: {
        parameters: {
            query?: {
                "include[]"?: "step_details.tool_calls[*].file_search.results[*].content"[];
            };
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRunRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyRunRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listRunSteps: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
                "include[]"?: "step_details.tool_calls[*].file_search.results[*].content"[];
            };
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRunStepsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getRunStep: {
        parameters: {
            query?: {
                "include[]"?: "step_details.tool_calls[*].file_search.results[*].content"[];
            };
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStepObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    submitToolOuputsToRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitToolOutputsRunRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUploadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteUploadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    addUploadPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AddUploadPartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPart"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listVectorStores: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVectorStoresResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVectorStore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVectorStoreRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getVectorStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    modifyVectorStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVectorStoreRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteVectorStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteVectorStoreResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVectorStoreFileBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVectorStoreFileBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileBatchObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getVectorStoreFileBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileBatchObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    cancelVectorStoreFileBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileBatchObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listFilesInVectorStoreBatch: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
                filter?: "in_progress" | "completed" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                vector_store_id: string;
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVectorStoreFilesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listVectorStoreFiles: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                before?: string;
                filter?: "in_progress" | "completed" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVectorStoreFilesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVectorStoreFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVectorStoreFileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getVectorStoreFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateVectorStoreFileAttributes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVectorStoreFileAttributesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileObject"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteVectorStoreFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteVectorStoreFileResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveVectorStoreFileContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreFileContentResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    searchVectorStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vector_store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VectorStoreSearchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VectorStoreSearchResultsPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateConversationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateConversationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    deleteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedConversationResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Getorganizationspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendLimitResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Updateorganizationspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationSpendLimitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendLimitResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Deleteorganizationspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSpendLimitDeletedResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Getprojectspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendLimitResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Updateprojectspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectSpendLimitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendLimitResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Deleteprojectspendlimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSpendLimitDeletedResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateanAPIkeyforaserviceaccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                service_account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateProjectServiceAccountApiKeyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountApiKeyBody"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Createcontentprovenancecheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateContentProvenanceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListVideos: {
        parameters: {
            query?: {
                limit?: number;
                order?: components["schemas"]["OrderEnum"];
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVideoMultipartBody"];
                "application/json": components["schemas"]["CreateVideoJsonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateVideoCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVideoCharacterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoCharacterResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetVideoCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                character_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoCharacterResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateVideoEdit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVideoEditMultipartBody"];
                "application/json": components["schemas"]["CreateVideoEditJsonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateVideoExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVideoExtendMultipartBody"];
                "application/json": components["schemas"]["CreateVideoExtendJsonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedVideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveVideoContent: {
        parameters: {
            query?: {
                variant?: components["schemas"]["VideoContentVariant"];
            };
            header?: never;
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/webp": string;
                    "application/json": string;
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateVideoRemix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateVideoRemixBody"];
                "application/json": components["schemas"]["CreateVideoRemixBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Getinputtokencounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TokenCountsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCountsResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Compactconversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CompactResponseMethodPublicBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompactResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListSkills: {
        parameters: {
            query?: {
                limit?: number;
                order?: components["schemas"]["OrderEnum"];
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateSkill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateSkillBody"];
                "application/json": components["schemas"]["CreateSkillBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    UpdateSkillDefaultVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SetDefaultSkillVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedSkillResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetSkillContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                    "application/json": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListSkillVersions: {
        parameters: {
            query?: {
                limit?: number;
                order?: components["schemas"]["OrderEnum"];
                after?: string;
            };
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillVersionListResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateSkillVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["CreateSkillVersionBody"];
                "application/json": components["schemas"]["CreateSkillVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillVersionResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetSkillVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillVersionResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteSkillVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedSkillVersionResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetSkillVersionContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                    "application/json": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CancelChatSessionMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSessionResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateChatSessionMethod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateChatSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSessionResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListThreadItemsMethod: {
        parameters: {
            query?: {
                limit?: number;
                order?: components["schemas"]["OrderEnum"];
                after?: string;
                before?: string;
            };
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadItemListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    GetThreadMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteThreadMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedThreadResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListThreadsMethod: {
        parameters: {
            query?: {
                limit?: number;
                order?: components["schemas"]["OrderEnum"];
                after?: string;
                before?: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadListResource"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_createResponse: {
        parameters: {
            query?: never;
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BetaCreateResponse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaResponse"];
                    "text/event-stream": components["schemas"]["BetaResponseStreamEvent"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_getResponse: {
        parameters: {
            query?: {
                include?: components["schemas"]["BetaIncludeEnum"][];
                stream?: boolean;
                starting_after?: number;
                include_obfuscation?: boolean;
            };
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_deleteResponse: {
        parameters: {
            query?: never;
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_cancelResponse: {
        parameters: {
            query?: never;
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_Compactconversation: {
        parameters: {
            query?: never;
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BetaCompactResponseMethodPublicBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaCompactResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_listInputItems: {
        parameters: {
            query?: {
                limit?: number;
                order?: "asc" | "desc";
                after?: string;
                include?: components["schemas"]["BetaIncludeEnum"][];
            };
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaResponseItemList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    beta_Getinputtokencounts: {
        parameters: {
            query?: never;
            header?: {
                "openai-beta"?: "responses_multi_agent=v1"[];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BetaTokenCountsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BetaTokenCountsResource"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createEdit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEditRequest"];
            };
        };
        responses: {
            /** @description The edited texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateEditResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    tokenize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenizeRequest"];
            };
        };
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenizeResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    detokenize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetokenizeRequest"];
            };
        };
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetokenizeResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    retrieveTokenizerInfo: {
        parameters: {
            query?: {
                /** @description A model that is registered for `tokenize`; needed where several are. */
                model?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokenizer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenizerInfo"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    applyTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyTemplateRequest"];
            };
        };
        responses: {
            /** @description The prompt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyTemplateResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    rerank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RerankRequest"];
            };
        };
        responses: {
            /** @description The documents, most relevant first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RerankResponse"];
                };
            };
            /** @description An error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
