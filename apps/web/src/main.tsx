// Before any schema is made.
import './calls/without-eval.ts';
import './look/look.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './calls/query-client.ts';
import { LanguageHolder } from './messages/language.tsx';
import { Toasts } from './parts/toast/toasts.tsx';
import { router } from './routing/router.ts';

const place = document.querySelector('#svod');
if (place === null) throw new Error('index.html holds no #svod');
createRoot(place).render(
  <StrictMode>
    <LanguageHolder>
      <QueryClientProvider client={makeQueryClient()}>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </QueryClientProvider>
    </LanguageHolder>
  </StrictMode>,
);
