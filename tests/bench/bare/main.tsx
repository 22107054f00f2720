// The yardstick of the first-rows bench: the same libraries as the console and nothing else. One
// route, one query, one in-page MSW handler over 2,000 rows, the grid with a page of 50.
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { getResponse, http, HttpResponse } from 'msw';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

interface Row {
  id: string;
  claim: string;
  buyer: string;
  seller: string;
  amount: string;
  due: string;
}

const rows: Row[] = Array.from({ length: 2_000 }, (_, at) => ({
  id: `DSP-2026-${String(at).padStart(6, '0')}`,
  claim: `Claim number ${at}`,
  buyer: `Buyer ${at % 400}`,
  seller: `Seller ${at % 60}`,
  amount: `${at % 900}.00 USD`,
  due: `${at % 72} h`,
}));

const handlers = [
  http.get('*/api/rows', ({ request }) => {
    const limit = Number(new URL(request.url).searchParams.get('limit') ?? '50');
    return HttpResponse.json({ items: rows.slice(0, limit), total: rows.length });
  }),
];

async function load(): Promise<{ items: Row[]; total: number }> {
  const request = new Request(new URL('/api/rows?limit=50', location.href));
  const response = await getResponse(handlers, request);
  if (!response) throw new Error('no handler');
  return response.json();
}

const columns: GridColDef<Row>[] = ['id', 'claim', 'buyer', 'seller', 'amount', 'due'].map(
  (field) => ({ field, flex: 1 }),
);

function Page() {
  const { data } = useQuery({ queryKey: ['rows'], queryFn: load });
  return (
    <div style={{ height: 800 }}>
      <DataGrid
        rows={data?.items ?? []}
        columns={columns}
        rowCount={data?.total ?? 0}
        paginationMode="server"
        checkboxSelection
      />
    </div>
  );
}

const root = document.querySelector('#root');
if (!root) throw new Error('no root');
const router = createBrowserRouter([{ path: '*', element: <Page /> }]);
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <ThemeProvider theme={createTheme()}>
      <RouterProvider router={router} />
    </ThemeProvider>
  </QueryClientProvider>,
);
